/// How long the device slept since this was made: the time since boot went on, the timing clock stood still.
struct Suspension {
    /// The two clocks are not read at the same moment.
    private static let uncertainNanos: Int64 = 50_000_000

    private let clock: Clock
    private let sinceBootAtStart: Int64?
    private let nanosAtStart: Int64

    init(_ clock: Clock) {
        self.clock = clock
        // In this order, and at the end the other way round: whatever passes between the two can only hide sleep, never
        // feign it.
        nanosAtStart = clock.nanos()
        sinceBootAtStart = clock.sinceBootNanos()
    }

    /// Nanoseconds asleep; nil if unknown.
    func nanos() -> Int64? {
        guard let start = sinceBootAtStart, let now = clock.sinceBootNanos() else {
            return nil
        }
        let asleep = now - start - (clock.nanos() - nanosAtStart)
        return asleep < Suspension.uncertainNanos ? 0 : asleep
    }
}
