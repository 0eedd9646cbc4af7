/// What one attempt has to measure: job.json, checked field by field (doc/wire.md).
struct Job {
    private static let schema: Int64 = 1
    private static let maxThreads = 256
    /// 1024 processors.
    private static let maxMaskDigits = 256

    let modelSha256: String
    /// For people only.
    let modelName: String
    let engineOptions: EngineOptions
    let affinity: String?
    let allowFallback: Bool
    let warmup: PhaseLimits
    let measure: PhaseLimits
    let inputs: [InputSpec]
    let seed: Int64
    let outputs: OutputSpec

    /// Reads job.json of a folder: `folder` is the job id that the agent was started with.
    ///
    /// Throws `JOB_INVALID` or `JOB_UNSUPPORTED` naming the field.
    static func of(_ root: JsonObject, folder: String) throws -> Job {
        let fields = JobFields(root)
        // First of all: another schema may mean anything by the fields that follow.
        if try fields.whole("schema", 1...Int64.max) != schema {
            throw fields.unsupported("schema", "must be \(schema): use matching versions of command and agent")
        }
        if try !Text.same(fields.hex("job", digits: 16...16), folder) {
            throw fields.invalid("job", "is not the job's folder \(folder)")
        }
        _ = try fields.integer("attempt", from: 1)
        if try fields.text("mode") != "latency" {
            throw fields.unsupported("mode", "must be latency: this agent has no other mode")
        }
        let job = try Job(fields)
        try refuseReserved(fields)
        try fields.refuseOthers()
        return job
    }

    private init(_ fields: JobFields) throws {
        let model = try fields.object("model")
        modelSha256 = try model.hex("sha256", digits: 64...64)
        modelName = try model.text("name")
        try model.refuseOthers()
        engineOptions = try Job.engineOptions(fields)
        affinity = try fields.isNull("affinity") ? nil : fields.hex("affinity", digits: 1...Job.maxMaskDigits)
        allowFallback = try fields.flag("allowFallback")
        warmup = try PhaseLimits(fields.object("warmup"), least: 0)
        measure = try PhaseLimits(fields.object("measure"), least: 1)
        inputs = try Job.inputs(fields.objects("inputs"))
        seed = try fields.whole("seed", Int64.min...Int64.max)
        outputs = try OutputSpec(fields.object("outputs"))
    }

    private static func refuseReserved(_ fields: JobFields) throws {
        if try !fields.isNull("items") {
            throw fields.unsupported("items", "must be null: this agent has no accuracy mode")
        }
        if try fields.flag("profileOps") {
            throw fields.unsupported("profileOps", "must be false: this agent cannot profile")
        }
    }

    private static func engineOptions(_ fields: JobFields) throws -> EngineOptions {
        let delegate = try fields.object("delegate")
        let name = try delegate.text("name")
        let given = try delegate.object("options")
        var options: [String: String] = [:]
        for option in try optionNames(delegate, name) {
            options[option] = try given.text(option)
        }
        try given.refuseOthers()
        try delegate.refuseOthers()
        return EngineOptions(
            delegate: name,
            delegateOptions: options,
            threads: try fields.integer("threads", from: 1, to: maxThreads),
            signature: try fields.textOrNull("signature")
        )
    }

    /// Every option must be written out; what its values may be is for the engine to say.
    private static func optionNames(_ delegate: JobFields, _ name: String) throws -> [String] {
        switch name {
        case "cpu":
            return []
        case "xnnpack":
            return ["fp16"]
        case "gpu":
            return ["precision", "backend", "preference"]
        case "nnapi":
            return ["accelerator", "fp16"]
        case "coreml":
            return ["devices"]
        default:
            throw delegate.unsupported("name", "is '\(name)': use xnnpack, cpu, gpu, nnapi or coreml")
        }
    }

    private static func inputs(_ fields: [JobFields]) throws -> [InputSpec] {
        var inputs: [InputSpec] = []
        for its in fields {
            let input = try InputSpec(its)
            if inputs.contains(where: { Text.same($0.name, input.name) }) {
                throw its.invalid("name", "'\(input.name)' occurs twice")
            }
            inputs.append(input)
        }
        return inputs
    }
}
