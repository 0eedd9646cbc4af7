import Foundation

/// Writes the lines of a timing log (doc/wire.md), times counted from when this was made.
struct TimingLog {
    private static let schema = 1
    private static let maxMessage = 2000

    private let out: LineSink
    private let machine: Machine
    private let startNanos: Int64

    init(_ out: LineSink, _ machine: Machine) {
        self.out = out
        self.machine = machine
        startNanos = machine.clock.nanos()
    }

    /// The first line, on its way to the disk before anything can go wrong.
    func header(_ platform: Platform, runtime: String, jobJson: String) throws {
        var clock = JsonWriter()
        clock.put("name", machine.clock.name)
        clock.put("resolutionNanos", machine.clock.resolutionNanos)
        var process = JsonWriter()
        process.put("kind", platform.processKind)
        process.put("cpuset", machine.cpuset)
        process.put("schedGroup", "")
        process.put("cpusAllowed", machine.cpusAllowed)
        process.put("nice", machine.nice)
        try line("header") { line in
            line.put("schema", TimingLog.schema)
            line.put("agent", AgentVersion.version)
            line.put("platform", platform.name)
            line.put("runtime", runtime)
            line.raw("job", jobJson)
            line.put("startedUtc", TimingLog.utc(machine.now()))
            line.raw("clock", clock.text)
            line.raw("process", process.text)
        }
        try out.flush()
    }

    /// The condition of the device as far as an app can see it.
    func condition(_ at: String) throws {
        let condition = machine.thermalState.condition()
        try line("condition") { line in
            line.put("at", at)
            line.put("by", "agent")
            line.put("elapsedNanos", machine.clock.nanos() - startNanos)
            line.put("thermal", condition.thermal)
            line.put("thermalRaw", condition.thermalRaw)
            line.put("lowPower", condition.lowPower)
            line.put("cpusAllowed", machine.cpusAllowed)
            line.raw("cpuTimeInState", "null")
        }
    }

    func initialized(nanos: Int64, _ applied: Applied, _ engine: Engine) throws {
        try line("init") { line in
            line.put("nanos", nanos)
            line.put("applied", applied.applied)
            line.put("nodes", applied.nodes)
            line.put("planAfter", applied.planAfter)
            line.put("delegated", applied.delegated)
            line.put("partitions", applied.partitions)
            line.raw("inputs", TimingLog.tensors(engine.inputs))
            line.raw("outputs", TimingLog.tensors(engine.outputs))
        }
    }

    /// Chunk by chunk; nothing for a phase without iterations.
    func samples(_ phase: String, _ samples: Samples) throws {
        for i in 0..<samples.chunks {
            try line("samples") { line in
                line.put("phase", phase)
                line.put("startNanos", samples.chunkStartNanos(i) - startNanos)
                line.raw("nanos", JsonWriter.array(samples.chunk(i)))
                if samples.isCut && i == samples.chunks - 1 {
                    line.put("full", true)
                }
            }
        }
    }

    func memory(peakBytes: Int64?, baseBytes: Int64?) throws {
        try line("memory") { line in
            line.put("peakBytes", peakBytes)
            line.put("baseBytes", baseBytes)
            line.put("how", machine.memory.how)
        }
    }

    func outputs(sha256: String?, topKJson: String) throws {
        try line("outputs") { line in
            line.put("sha256", sha256)
            line.raw("topK", topKJson)
        }
    }

    func ok(warmup: Int, measure: Int, suspendedNanos: Int64?) throws {
        var counts = JsonWriter()
        counts.put("warmup", warmup)
        counts.put("measure", measure)
        try line("end") { line in
            line.put("status", "ok")
            line.raw("samples", counts.text)
            line.put("suspendedNanos", suspendedNanos)
        }
    }

    func error(_ failure: AgentError) throws {
        try line("end") { line in
            line.put("status", "error")
            line.put("code", failure.code.rawValue)
            line.put("message", String(failure.reason.prefix(TimingLog.maxMessage)))
        }
    }

    private func line(_ type: String, _ fields: (inout JsonWriter) -> Void) throws {
        var line = JsonWriter()
        line.put("t", type)
        fields(&line)
        try out.write(line.text)
    }

    private static func tensors(_ tensors: [TensorInfo]) -> String {
        let objects = tensors.map { tensor -> String in
            var its = JsonWriter()
            its.put("name", tensor.name)
            its.put("type", tensor.type)
            its.raw("shape", JsonWriter.array(tensor.shape))
            its.put("bytes", tensor.bytes)
            its.put("scale", tensor.scale)
            its.put("zeroPoint", tensor.zeroPoint)
            return its.text
        }
        return "[" + objects.joined(separator: ",") + "]"
    }

    private static func utc(_ date: Date) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"
        return format.string(from: date)
    }
}
