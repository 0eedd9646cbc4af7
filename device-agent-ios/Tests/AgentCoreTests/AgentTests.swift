import Foundation
import XCTest

@testable import AgentCore

/// The agent from job.json to exit code; its logs are the golden ones byte for byte.
final class AgentTests: XCTestCase {
    func test_run_goldenJob_writesLogOk() throws {
        let bench = try Bench()
        let engine = bench.engine()
        var latencies: [Int64] = [900_000, 500_000, 410_000, 400_000, 420_000]
        engine.onInvoke = { bench.clock.advance(latencies.removeFirst()) }

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        XCTAssertEqual(try bench.log(), try WireFiles.text("log-ok.jsonl"))
        XCTAssertFalse(FileManager.default.fileExists(atPath: bench.path("2.jsonl.part")))
    }

    func test_run_failingInference_writesLogError() throws {
        let bench = try Bench()
        let engine = bench.engine()
        var latencies: [Int64] = [900_000, 500_000, 410_000]
        engine.onInvoke = {
            if latencies.isEmpty {
                throw AgentError(.invokeFailed, "node 7 (CONV_2D) failed")
            }
            bench.clock.advance(latencies.removeFirst())
        }

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        XCTAssertEqual(try bench.log(), try WireFiles.text("log-error.jsonl"))
    }

    func test_run_goldenJob_handsModelAndOptionsToTheEngine() throws {
        let bench = try Bench()
        let engine = bench.engine()

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        XCTAssertEqual(engine.modelPath, bench.folder.path + "/models/\(Bench.modelSha256).tflite")
        XCTAssertEqual(engine.options?.delegate, "xnnpack")
        XCTAssertEqual(engine.options?.delegateOptions, ["fp16": "false"])
        XCTAssertEqual(engine.options?.threads, 2)
        XCTAssertNil(engine.options?.signature)
        XCTAssertTrue(engine.isClosed)
        XCTAssertEqual(bench.platform.phases, ["load", "warmup", "measure", "finish"])
        XCTAssertEqual(bench.platform.complaints, [])
    }

    func test_run_whileMeasuring_writesNothingToTheLog() throws {
        let bench = try Bench()
        try bench.job(WireFiles.text("job-latency.json").replacingOccurrences(of: ": 3,", with: ": 3000,"))
        var sizes: Set<Int> = []
        let engine = bench.engine()
        engine.onInvoke = {
            bench.clock.advance(1000)
            sizes.insert(FileBytes.size(URL(fileURLWithPath: bench.path("2.jsonl.part"))) ?? -1)
        }

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        XCTAssertEqual(sizes.count, 1)
        XCTAssertGreaterThan(sizes.first ?? 0, 0, "the header is on its way before the model is touched")
        XCTAssertGreaterThan(try bench.log().utf8.count, 15_000)
    }

    func test_run_hotPhone_logsItsCondition() throws {
        let bench = try Bench()
        bench.thermalState = FakeThermalState(state: 2)

        XCTAssertEqual(bench.run(bench.engine()), Agent.exitLogged)

        let before = try bench.lines()[1]
        XCTAssertEqual(before["thermal"], .text("severe"))
        XCTAssertEqual(before["thermalRaw"], .text("serious"))
        XCTAssertEqual(before["lowPower"], .flag(true))
    }

    func test_run_deviceThatSleeps_logsForHowLong() throws {
        let bench = try Bench()
        let engine = bench.engine()
        engine.onLoad = { bench.clock.sleep(3_000_000_000) }

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        XCTAssertEqual(try bench.lines().last?["suspendedNanos"], .whole(3_000_000_000))
    }

    func test_run_unknownMemoryAndBootTime_areNull() throws {
        let bench = try Bench()
        let engine = bench.engine()
        bench.memory.bytes = nil
        bench.clock.sleep(nil)
        engine.onLoad = {}

        XCTAssertEqual(bench.run(engine), Agent.exitLogged)

        let lines = try bench.lines()
        XCTAssertEqual(lines[5]["peakBytes"], .null)
        XCTAssertEqual(lines.last?["suspendedNanos"], .null)
    }

    func test_run_moreThanAThousandIterations_areLoggedInChunks() throws {
        let bench = try Bench()
        try bench.job(WireFiles.text("job-latency.json").replacingOccurrences(of: ": 3,", with: ": 2500,"))

        XCTAssertEqual(bench.run(bench.engine()), Agent.exitLogged)

        let chunks = try bench.lines().filter { $0["phase"] == .text("measure") }
        XCTAssertEqual(chunks.map(count), [1000, 1000, 500])
        XCTAssertEqual(chunks[1]["startNanos"], .whole(5_685_000 + 2 * 400_000 + 1000 * 400_000))
        XCTAssertNil(chunks[2]["full"])
    }

    private func count(_ samples: JsonObject) -> Int {
        guard case .array(let nanos)? = samples["nanos"] else {
            return -1
        }
        return nanos.count
    }
}
