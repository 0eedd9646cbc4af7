import Foundation

/// One attempt of a job, from the condition before to the line that ends its log.
struct Attempt {
    private let home: AgentHome
    private let platform: Platform
    private let machine: Machine
    private let log: TimingLog
    private let suspension: Suspension

    init(_ home: AgentHome, _ platform: Platform, _ machine: Machine, _ log: TimingLog) {
        self.home = home
        self.platform = platform
        self.machine = machine
        self.log = log
        suspension = Suspension(machine.clock)
    }

    /// Whatever happens ends in the log; only a log that cannot be written throws.
    func run(_ file: JobFile, _ started: StartedEngine) throws {
        do {
            try log.condition("before")
            let job = try file.job()
            try requireAffinity(job)
            let engine = try started.engine()
            try measure(job, engine, verifiedModel(job))
        } catch let error as LogError {
            throw error
        } catch {
            try log.error(AgentError.of(error))
        }
    }

    private func requireAffinity(_ job: Job) throws {
        guard let affinity = job.affinity else {
            return
        }
        let digits = affinity.drop { $0 == "0" }
        let wanted = digits.isEmpty ? "0" : String(digits)
        let seen = machine.cpusAllowed
        if wanted != seen {
            throw AgentError(
                .jobUnsupported,
                "the job wants the CPUs \(affinity), this process may use \(seen.isEmpty ? "unknown ones" : seen): "
                    + "start it confined to them"
            )
        }
    }

    private func verifiedModel(_ job: Job) throws -> URL {
        let model = home.model(job.modelSha256)
        let what = "model \(job.modelName) (\(model.lastPathComponent)) "
        guard FileManager.default.fileExists(atPath: model.path) else {
            throw AgentError(.modelMissing, what + "is not on the device: place it first")
        }
        let found: String
        do {
            found = try Sha256.hex(ofFile: model)
        } catch {
            throw AgentError(.modelInvalid, what + "cannot be read: \(error.localizedDescription)")
        }
        if found != job.modelSha256 {
            throw AgentError(.modelInvalid, what + "has sha256 \(found) instead of \(job.modelSha256): place it again")
        }
        return model
    }

    private func measure(_ job: Job, _ engine: Engine, _ model: URL) throws {
        let warmup = Samples()
        let measured = Samples()
        let baseBytes = machine.memory.peakBytes()
        try load(job, engine, model)
        try Inputs(home: home, job: job).fill(engine)
        let peakBytes = Result { () -> Int64? in
            try phase("warmup", engine, job.warmup, warmup)
            try phase("measure", engine, job.measure, measured)
            // Before anything is written: the lines of the log are no part of the model's memory.
            let peak = machine.memory.peakBytes()
            platform.progress("finish")
            return peak
        }
        try log.samples("warmup", warmup)
        try log.samples("measure", measured)
        try log.memory(peakBytes: peakBytes.get(), baseBytes: baseBytes)
        try log.condition("after")
        try outputs(job.outputs, engine)
        try log.ok(warmup: warmup.size, measure: measured.size, suspendedNanos: suspension.nanos())
    }

    private func load(_ job: Job, _ engine: Engine, _ model: URL) throws {
        platform.progress("load")
        let start = machine.clock.nanos()
        let applied = try engine.load(modelPath: model.path, options: job.engineOptions)
        try log.initialized(nanos: machine.clock.nanos() - start, applied, engine)
        if !job.allowFallback {
            try Attempt.requireDelegated(job.engineOptions.delegate, applied)
        }
    }

    private static func requireDelegated(_ wanted: String, _ applied: Applied) throws {
        let none = applied.delegated == 0
        if wanted != "cpu" && (none || applied.applied != wanted) {
            let proof = "no node that could be proven: applied is \(applied.applied)"
            throw AgentError(
                .notDelegated,
                "the job forbids falling back, and delegate \(wanted) took \(none ? "no node" : proof)"
            )
        }
    }

    private func phase(_ name: String, _ engine: Engine, _ limits: PhaseLimits, _ samples: Samples) throws {
        platform.progress(name)
        do {
            try MeasuringLoop.run(engine, clock: machine.clock, limits: limits, samples: samples)
        } catch {
            let failure = AgentError.of(error)
            throw AgentError(failure.code, "iteration \(samples.size + 1) of \(name): \(failure.reason)")
        }
    }

    private func outputs(_ wanted: OutputSpec, _ engine: Engine) throws {
        guard wanted.isWanted else {
            return
        }
        let sha256 = wanted.checksum ? OutputDigest.sha256(engine) : nil
        let scored = engine.outputs.first.map { TopK($0, engine.output(0), k: wanted.topK).json }
        try log.outputs(sha256: sha256, topKJson: scored ?? "[]")
    }
}
