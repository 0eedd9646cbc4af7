import AgentCore
import Foundation

/// What the environment asks of this launch: one job, and the end of the process after it.
enum Launch {
    /// TFLite's kernels get what they have on a main thread elsewhere; a second thread's default is 512 KiB.
    private static let stackBytes = 8 << 20
    /// XCTest still looks at a freshly launched app for a moment, and takes one that ends meanwhile for crashed.
    private static let settleSeconds = 2.0

    /// Starts the job on a thread of its own and says what is going on, for the screen.
    ///
    /// `BENCH_JOB=<id>` runs that job; `BENCH_AUTORUN=1` runs the first job without a log. A process runs one job at
    /// most, so that none is measured in what another has left behind.
    static func begin() -> String {
        let environment = ProcessInfo.processInfo.environment
        let home = prepareHome()
        if let job = environment["BENCH_JOB"], !job.isEmpty {
            start(home, job)
            return "job \(job)"
        }
        guard environment["BENCH_AUTORUN"] == "1" else {
            return "waits for the command benchmark"
        }
        guard let job = PendingJobs.first(home) else {
            // Whoever started the app waits for its end.
            _exit(Agent.exitLogged)
        }
        start(home, job)
        return "job \(job)"
    }

    /// The folders exist before the desktop command writes into them, and it can read which agent this is.
    private static func prepareHome() -> AgentHome {
        let documents = FileManager.default.urls(for: .documentDirectory, in: .userDomainMask)[0]
        for folder in ["jobs", "models", "inputs"] {
            try? FileManager.default.createDirectory(
                at: documents.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        let home = AgentHome(documents)
        try? AgentInfo.write(to: home, platform: "ios", runtime: TfLiteEngine.runtimeName)
        return home
    }

    private static func start(_ home: AgentHome, _ job: String) {
        let thread = Thread {
            Thread.sleep(forTimeInterval: settleSeconds)
            // Without the exit handlers of C++: threads that delegates leave behind may still need what those destroy.
            _exit(run(home, job))
        }
        thread.name = "agent"
        thread.qualityOfService = .userInteractive
        thread.stackSize = stackBytes
        thread.start()
    }

    private static func run(_ home: AgentHome, _ job: String) -> Int32 {
        guard let platform = try? IosPlatform(home: home, job: job) else {
            NSLog("agent: '%@' is not a job id", job)
            return Agent.exitNoLog
        }
        let machine = Machine(thermalState: IphoneThermalState())
        return Agent({ TfLiteEngine() }, platform: platform, machine: machine).run(home, jobId: job)
    }
}
