import Foundation

@testable import AgentCore

/// A clock that only goes when a test lets it.
final class FakeClock: Clock {
    let name = "CLOCK_MONOTONIC"
    let resolutionNanos: Int64 = 1
    private var now: Int64
    private var asleep: Int64? = 0

    init(_ now: Int64) {
        self.now = now
    }

    func advance(_ nanos: Int64) {
        now += nanos
    }

    /// Only the time since boot goes on; nil makes it unknown.
    func sleep(_ nanos: Int64?) {
        asleep = nanos.map { (asleep ?? 0) + $0 }
    }

    func nanos() -> Int64 {
        now
    }

    func sinceBootNanos() -> Int64? {
        asleep.map { now + $0 }
    }
}

/// Memory that a test decides.
final class FakeMemory: Memory {
    let how = "VmHWM"
    var bytes: Int64?

    init(_ bytes: Int64?) {
        self.bytes = bytes
    }

    func peakBytes() -> Int64? {
        bytes
    }
}

/// Remembers what it was told.
final class FakePlatform: Platform {
    let name = "host"
    let processKind = "child"
    private(set) var phases: [String] = []
    private(set) var complaints: [String] = []

    func progress(_ phase: String) {
        phases.append(phase)
    }

    func complain(_ text: String) {
        complaints.append(text)
    }
}

/// A device that is getting hot.
struct FakeThermalState: ThermalState {
    let state: Int

    func condition() -> Condition {
        Condition(processInfoState: state, lowPower: true)
    }
}
