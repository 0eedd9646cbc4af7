package io.github.benchfarm.agent;

/** When a phase ends. */
final class PhaseLimits {
    private final int iterations;
    private final long minNanos;
    private final long maxNanos;

    PhaseLimits(int iterations, long minNanos, long maxNanos) {
        this.iterations = iterations;
        this.minNanos = minNanos;
        this.maxNanos = maxNanos;
    }

    /** Reads the limits; the least number of iterations is also the least of nanoseconds that must be allowed. */
    static PhaseLimits of(JobFields fields, int least) throws AgentException {
        PhaseLimits limits = new PhaseLimits(
                fields.integer("iterations", least, Integer.MAX_VALUE),
                fields.wholeNumber("minNanos", 0, Long.MAX_VALUE),
                fields.wholeNumber("maxNanos", least, Long.MAX_VALUE));
        fields.refuseOthers();
        return limits;
    }

    /** The rule of TFLite's own {@code benchmark_model}. */
    boolean reached(int done, long elapsedNanos) {
        return (done >= iterations && elapsedNanos >= minNanos) || elapsedNanos >= maxNanos;
    }
}
