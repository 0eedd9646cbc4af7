/// An engine, or why there is none: the log's header must be written either way.
struct StartedEngine {
    private let started: Result<Engine, AgentError>
    /// What runs the model; `unknown` without an engine.
    let runtime: String

    init(_ factory: EngineFactory) {
        do {
            let engine = try factory()
            started = .success(engine)
            runtime = engine.runtime
        } catch {
            started = .failure(AgentError.of(error))
            runtime = "unknown"
        }
    }

    /// Throws what kept the engine from starting.
    func engine() throws -> Engine {
        try started.get()
    }

    func close() {
        try? started.get().close()
    }
}
