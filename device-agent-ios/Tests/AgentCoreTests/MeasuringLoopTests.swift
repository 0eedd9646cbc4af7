import XCTest

@testable import AgentCore

final class MeasuringLoopTests: XCTestCase {
    private let clock = FakeClock(77)

    /// Each inference takes 10 ns.
    func test_run_limits_endThePhase() throws {
        let cases: [(iterations: Int, min: Int64, max: Int64, capacity: Int, expected: Int, cut: Bool)] = [
            (5, 0, 1000, 100, 5, false), (5, 50, 1000, 100, 5, false), (5, 51, 1000, 100, 6, false),
            (5, 100, 1000, 100, 10, false), (50, 0, 100, 100, 10, false), (50, 0, 99, 100, 10, false),
            (50, 0, 101, 100, 11, false), (5, 200, 100, 100, 10, false), (50, 0, 1000, 20, 20, true),
            (1, 500, 1000, 20, 20, true), (20, 0, 1000, 20, 20, false), (0, 0, 1000, 100, 0, false),
            (0, 30, 1000, 100, 3, false), (9, 9, 0, 100, 0, false),
        ]
        for its in cases {
            let samples = Samples(capacity: its.capacity)
            let limits = PhaseLimits(iterations: its.iterations, minNanos: its.min, maxNanos: its.max)

            try MeasuringLoop.run(engine(), clock: clock, limits: limits, samples: samples)

            XCTAssertEqual(samples.size, its.expected, "\(its)")
            XCTAssertEqual(samples.isCut, its.cut, "\(its)")
        }
    }

    func test_run_engineThatFails_keepsTheIterationsBefore() {
        let samples = Samples(capacity: 10)
        let engine = FakeEngine()
        engine.onInvoke = { [clock] in
            clock.advance(10)
            if samples.size == 3 {
                throw AgentError(.invokeFailed, "no more")
            }
        }

        let refusal = refusal {
            let limits = PhaseLimits(iterations: 9, minNanos: 0, maxNanos: 1000)
            try MeasuringLoop.run(engine, clock: clock, limits: limits, samples: samples)
        }

        XCTAssertEqual(refusal.reason, "no more")
        XCTAssertEqual(samples.chunk(0), [10, 10, 10])
    }

    func test_samples_fullArray_isLoggedAsFull() throws {
        let samples = Samples(capacity: 2)
        samples.add(startNanos: 80, wallNanos: 5)
        samples.add(startNanos: 90, wallNanos: 6)
        samples.markCut()
        let lines = Lines()

        try TimingLog(lines, Machine(clock: clock)).samples("warmup", samples)

        XCTAssertEqual(
            lines.all, ["{\"t\":\"samples\",\"phase\":\"warmup\",\"startNanos\":3,\"nanos\":[5,6],\"full\":true}"])
    }

    private func engine() -> FakeEngine {
        let engine = FakeEngine()
        engine.onInvoke = { [clock] in clock.advance(10) }
        return engine
    }
}

/// Keeps the lines in memory.
private final class Lines: LineSink {
    private(set) var all: [String] = []

    func write(_ line: String) {
        all.append(line)
    }

    func flush() {}
}
