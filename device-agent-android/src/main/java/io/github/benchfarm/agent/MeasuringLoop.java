package io.github.benchfarm.agent;

/** Times one inference after the other: between two of them nothing of ours allocates, locks, logs or writes. */
final class MeasuringLoop {
    private MeasuringLoop() {}

    /**
     * Runs a phase until its limits are reached or the sample array is full.
     *
     * <p>After an exception of the engine the samples hold the iterations before it.
     */
    static void run(Engine engine, Clock clock, PhaseLimits limits, Samples samples) throws AgentException {
        long phaseStart = clock.nanos();
        long now = phaseStart;
        boolean timesItself = engine.timesItself();
        while (!limits.reached(samples.size(), now - phaseStart)) {
            if (samples.isFull()) {
                samples.markCut();
                return;
            }
            long start = clock.nanos();
            engine.invoke();
            now = clock.nanos();
            long wall = now - start;
            samples.add(start, wall, timesItself ? engine.nativeNanos() : wall);
        }
    }
}
