/// The whole agent: one job in, one timing log out.
public struct Agent {
    /// A complete log was written, whatever it says.
    public static let exitLogged: Int32 = 0
    /// No log could be written; one line on stderr says why.
    public static let exitNoLog: Int32 = 3

    private let factory: EngineFactory
    private let platform: Platform
    private let machine: Machine

    public init(_ factory: @escaping EngineFactory, platform: Platform, machine: Machine) {
        self.factory = factory
        self.platform = platform
        self.machine = machine
    }

    /// Runs the attempt that `jobs/<jobId>/job.json` describes and writes `<attempt>.jsonl` beside it.
    ///
    /// Returns the exit code for the process: `exitLogged` or `exitNoLog`.
    public func run(_ home: AgentHome, jobId: String) -> Int32 {
        do {
            try run(home, JobFile(in: home.job(jobId)))
            return Agent.exitLogged
        } catch let error as LogError {
            platform.complain("the timing log cannot be written: \(error.reason)")
        } catch {
            platform.complain(AgentError.of(error).reason)
        }
        return Agent.exitNoLog
    }

    private func run(_ home: AgentHome, _ file: JobFile) throws {
        let engine = StartedEngine(factory)
        // Only after the log is complete: a crash while freeing memory shall not cost the numbers.
        defer { engine.close() }
        let log = try LogFile(file.log)
        let lines = TimingLog(log, machine)
        try lines.header(platform, runtime: engine.runtime, jobJson: file.json)
        try Attempt(home, platform, machine, lines).run(file, engine)
        try log.commit()
    }
}
