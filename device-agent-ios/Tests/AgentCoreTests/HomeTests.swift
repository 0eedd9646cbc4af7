import Foundation
import XCTest

@testable import AgentCore

/// The small files around a job.
final class HomeTests: XCTestCase {
    func test_pending_jobsWithoutALog_comeByTheirId() throws {
        let bench = try Bench()
        XCTAssertEqual(PendingJobs.first(bench.home), Bench.job)

        try bench.write("jobs/0000000000000000/job.json", "{\"attempt\":1}")
        XCTAssertEqual(PendingJobs.first(bench.home), "0000000000000000")

        try bench.write("jobs/0000000000000000/1.jsonl.part", "")
        XCTAssertEqual(PendingJobs.first(bench.home), Bench.job, "an unfinished log counts")

        XCTAssertEqual(bench.run(bench.engine()), Agent.exitLogged)
        XCTAssertNil(PendingJobs.first(bench.home))
    }

    func test_pending_foldersThatAreNoJobs_arePassedOver() throws {
        let bench = try Bench()
        try FileManager.default.removeItem(atPath: bench.path("job.json"))
        try bench.write("jobs/1111111111111111/job.json", "no json")
        try bench.write("jobs/other/job.json", "{\"attempt\":1}")

        XCTAssertNil(PendingJobs.first(bench.home))
        XCTAssertNil(PendingJobs.first(AgentHome(bench.folder.appendingPathComponent("nowhere"))))
    }

    func test_info_isOneLineOfJson() throws {
        let bench = try Bench()

        try AgentInfo.write(to: bench.home, platform: "ios", runtime: "tflite 2.17.0")

        let text = try String(contentsOf: bench.folder.appendingPathComponent("agent.json"), encoding: .utf8)
        XCTAssertEqual(
            text, "{\"agent\":\"\(AgentVersion.version)\",\"runtime\":\"tflite 2.17.0\",\"platform\":\"ios\"}\n")
    }

    func test_progress_ofAnIphone_isTheLastPhase() throws {
        let bench = try Bench()
        let platform = try IosPlatform(home: bench.home, job: Bench.job)

        platform.progress("load")
        platform.progress("warmup")

        let text = try String(contentsOfFile: bench.path("progress"), encoding: .utf8)
        XCTAssertEqual(text, "{\"t\":\"progress\",\"phase\":\"warmup\"}\n")
        XCTAssertEqual(platform.name, "ios")
        XCTAssertThrowsError(try IosPlatform(home: bench.home, job: "../x"))
    }

    func test_condition_levelsOfApple_areThoseOfTheCommonScale() {
        let levels = (-1...4).map { Condition(processInfoState: $0, lowPower: nil).thermal }
        XCTAssertEqual(levels, ["unknown", "none", "light", "severe", "critical", "unknown"])
        XCTAssertEqual(Condition(processInfoState: 1, lowPower: nil).thermalRaw, "fair")
    }

    func test_machine_here_isMeasured() throws {
        let clock = SystemClock()
        let first = clock.nanos()
        XCTAssertGreaterThanOrEqual(clock.nanos(), first)
        XCTAssertGreaterThan(try XCTUnwrap(clock.sinceBootNanos()), 0)
        XCTAssertGreaterThan(clock.resolutionNanos, 0)
        XCTAssertGreaterThan(try XCTUnwrap(SystemMemory().peakBytes()), 1 << 20)
    }
}
