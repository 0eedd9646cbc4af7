/// Times one inference after the other: between two of them nothing of ours allocates, locks, logs or writes.
enum MeasuringLoop {
    /// Runs a phase until its limits are reached or the sample array is full.
    ///
    /// After an error of the engine the samples hold the iterations before it.
    static func run(_ engine: Engine, clock: Clock, limits: PhaseLimits, samples: Samples) throws {
        let phaseStart = clock.nanos()
        var now = phaseStart
        while !limits.reached(done: samples.size, elapsedNanos: now - phaseStart) {
            if samples.isFull {
                samples.markCut()
                return
            }
            let start = clock.nanos()
            try engine.invoke()
            now = clock.nanos()
            samples.add(startNanos: start, wallNanos: now - start)
        }
    }
}
