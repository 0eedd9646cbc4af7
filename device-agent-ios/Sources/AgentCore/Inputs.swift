/// Fills every input of a loaded model as the job says.
struct Inputs {
    let home: AgentHome
    let job: Job

    /// Throws `INPUT_UNSUPPORTED` naming the input that the model does not have or that cannot be filled.
    func fill(_ engine: Engine) throws {
        let tensors = engine.inputs
        try refuseUnknown(tensors)
        for (i, tensor) in tensors.enumerated() {
            try fill(tensor, number: i, memory: engine.input(i))
        }
    }

    private func fill(_ tensor: TensorInfo, number: Int, memory: UnsafeMutableRawBufferPointer) throws {
        let spec = job.inputs.first { Text.same($0.name, tensor.name) } ?? InputSpec(seeded: tensor.name)
        guard spec.accepts(tensor.shape) else {
            throw AgentError(
                .inputUnsupported,
                "input '\(tensor.name)' has another shape than the job, and this agent cannot resize it"
            )
        }
        if let sha256 = spec.sha256 {
            try FileInput.fill(tensor.name, file: home.input(sha256), sha256: sha256, memory: memory)
        } else {
            try SeededInput.fill(tensor, range: spec.range, state: job.seed &+ Int64(number), memory: memory)
        }
    }

    private func refuseUnknown(_ tensors: [TensorInfo]) throws {
        for spec in job.inputs where !tensors.contains(where: { Text.same($0.name, spec.name) }) {
            let names = tensors.map { $0.name }.joined(separator: ", ")
            throw AgentError(.inputUnsupported, "the model has no input '\(spec.name)': it has \(names)")
        }
    }
}
