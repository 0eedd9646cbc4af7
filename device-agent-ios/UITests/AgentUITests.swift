import XCTest

/// Starts the app once for each job of `BENCH_JOBS`: all the work is done there, in the foreground.
///
/// `BENCH_JOBS` is a list of job ids with commas between them; `BENCH_LIMIT_SECONDS` ends a job that takes longer.
/// Under xcodebuild both bear the prefix `TEST_RUNNER_`, which it removes.
final class AgentUITests: XCTestCase {
    private static let defaultLimitSeconds = 3600.0

    func testRunJobs() {
        // A job that fails costs only itself.
        continueAfterFailure = true
        let environment = ProcessInfo.processInfo.environment
        let jobs = (environment["BENCH_JOBS"] ?? "").split(separator: ",").map(String.init)
        XCTAssertFalse(jobs.isEmpty, "BENCH_JOBS names no job")
        let limit = environment["BENCH_LIMIT_SECONDS"].flatMap(Double.init) ?? AgentUITests.defaultLimitSeconds
        for job in jobs {
            run(job, limit)
        }
    }

    private func run(_ job: String, _ limit: TimeInterval) {
        let app = AgentUITests.app()
        app.launchEnvironment = ["BENCH_JOB": job]
        app.launch()
        // Until the app ends itself; its timing log says how it went.
        if !app.wait(for: .notRunning, timeout: limit) {
            app.terminate()
            XCTFail("job \(job) did not end within \(Int(limit)) s")
        }
    }

    /// The app whose id this runner's extends: <app>.uitests.xctrunner.
    private static func app() -> XCUIApplication {
        let suffix = ".uitests.xctrunner"
        guard let own = Bundle.main.bundleIdentifier, own.hasSuffix(suffix) else {
            return XCUIApplication()
        }
        return XCUIApplication(bundleIdentifier: String(own.dropLast(suffix.count)))
    }
}
