/// When a phase ends.
struct PhaseLimits {
    let iterations: Int
    let minNanos: Int64
    let maxNanos: Int64

    init(iterations: Int, minNanos: Int64, maxNanos: Int64) {
        self.iterations = iterations
        self.minNanos = minNanos
        self.maxNanos = maxNanos
    }

    /// Reads the limits; the least number of iterations is also the least of nanoseconds that must be allowed.
    init(_ fields: JobFields, least: Int) throws {
        iterations = try fields.integer("iterations", from: least)
        minNanos = try fields.whole("minNanos", 0...Int64.max)
        maxNanos = try fields.whole("maxNanos", Int64(least)...Int64.max)
        try fields.refuseOthers()
    }

    /// The rule of TFLite's own `benchmark_model`.
    func reached(done: Int, elapsedNanos: Int64) -> Bool {
        (done >= iterations && elapsedNanos >= minNanos) || elapsedNanos >= maxNanos
    }
}
