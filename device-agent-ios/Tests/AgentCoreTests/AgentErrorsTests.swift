import Foundation
import XCTest

@testable import AgentCore

/// Whatever goes wrong ends in the log with its code, or in exit code 3 when there can be no log.
final class AgentErrorsTests: XCTestCase {
    func test_run_everyRefusedGoldenJob_endsWithItsCode() throws {
        let codes = try WireFiles.object(WireFiles.text("refused-jobs.json"))
        XCTAssertGreaterThanOrEqual(codes.names.count, 10)
        for name in codes.names {
            let bench = try Bench()
            try bench.job(WireFiles.text(name))

            XCTAssertEqual(bench.run(bench.engine()), Agent.exitLogged, name)

            XCTAssertEqual(try bench.ending().code, codes[name], name)
            XCTAssertEqual(bench.platform.phases, [], name)
        }
    }

    func test_run_noEngine_saysWhy() throws {
        let bench = try Bench()

        XCTAssertEqual(bench.run({ throw AgentError(.delegateUnavailable, "no library") }), Agent.exitLogged)

        XCTAssertEqual(try bench.ending().code, .text("DELEGATE_UNAVAILABLE"))
        XCTAssertEqual(try bench.lines()[0]["runtime"], .text("unknown"))
    }

    func test_run_missingModel_isModelMissing() throws {
        let bench = try Bench()
        try FileManager.default.removeItem(at: bench.folder.appendingPathComponent("models"))

        XCTAssertEqual(bench.run(bench.engine()), Agent.exitLogged)

        XCTAssertEqual(try bench.ending().code, .text("MODEL_MISSING"))
    }

    func test_run_damagedModel_isModelInvalidWithItsHash() throws {
        let bench = try Bench()
        try bench.write("models/\(Bench.modelSha256).tflite", "abc")

        XCTAssertEqual(bench.run(bench.engine()), Agent.exitLogged)

        XCTAssertEqual(try bench.ending().code, .text("MODEL_INVALID"))
        XCTAssertTrue(try bench.ending().message.contains("has sha256 ba7816bf"))
    }

    func test_run_affinityOfOtherProcessors_isUnsupported() throws {
        let bench = try Bench()
        try bench.job(WireFiles.text("job-latency.json").replacingOccurrences(of: "\"3\"", with: "\"00f0\""))

        XCTAssertEqual(bench.run(bench.engine()), Agent.exitLogged)

        XCTAssertEqual(try bench.ending().code, .text("JOB_UNSUPPORTED"))
        XCTAssertTrue(try bench.ending().message.contains("wants the CPUs 00f0, this process may use 3"))
    }

    func test_run_noFallbackButUnverified_isNotDelegated() throws {
        let bench = try Bench()
        let engine = bench.engine()
        engine.applied = Applied(Applied.unverified)

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        XCTAssertEqual(try bench.ending().code, .text("NOT_DELEGATED"))
        XCTAssertEqual(try bench.lines()[2]["delegated"], .null)
    }

    func test_run_foreignError_isInternal() throws {
        let bench = try Bench()
        let engine = bench.engine()
        engine.onInvoke = { throw CocoaError(.fileNoSuchFile) }

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        XCTAssertEqual(try bench.ending().code, .text("INTERNAL"))
        XCTAssertTrue(try bench.ending().message.hasPrefix("iteration 1 of warmup: "))
    }

    func test_run_jobIdThatIsAPath_exits3() throws {
        let bench = try Bench()

        XCTAssertEqual(bench.run(bench.engine(), job: "../../etc"), Agent.exitNoLog)

        XCTAssertEqual(bench.platform.complaints, ["job id '../../etc' is not 16 lower-case hex digits"])
    }

    func test_run_noJobFile_exits3() throws {
        let bench = try Bench()

        XCTAssertEqual(bench.run(bench.engine(), job: "ffffffffffffffff"), Agent.exitNoLog)

        XCTAssertTrue(bench.platform.complaints[0].hasPrefix("job.json cannot be read: "))
    }

    func test_run_textThatIsNoJob_exits3() throws {
        let texts = [
            "{\"schema\":1,\n\"job\":}": "at character 20",
            "[1]": "not a JSON object",
            String(repeating: " ", count: 65_537): "longer than 65536 bytes",
        ]
        for (text, reason) in texts {
            let bench = try Bench()
            try bench.job(text)

            XCTAssertEqual(bench.run(bench.engine()), Agent.exitNoLog)

            XCTAssertTrue(bench.platform.complaints[0].contains(reason), bench.platform.complaints[0])
        }
    }

    func test_run_jobFileThatIsNotUtf8_exits3() throws {
        let bench = try Bench()
        try Data([0x22, 0xE9, 0x22]).write(to: URL(fileURLWithPath: bench.path("job.json")))

        XCTAssertEqual(bench.run(bench.engine()), Agent.exitNoLog)

        XCTAssertEqual(bench.platform.complaints, ["job.json is not UTF-8 text"])
    }

    func test_run_logThatCannotBeWritten_exits3() throws {
        let bench = try Bench()
        try FileManager.default.createDirectory(atPath: bench.path("2.jsonl.part"), withIntermediateDirectories: false)

        XCTAssertEqual(bench.run(bench.engine()), Agent.exitNoLog)

        XCTAssertTrue(bench.platform.complaints[0].hasPrefix("the timing log cannot be written: "))
    }
}
