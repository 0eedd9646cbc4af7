#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The clock that iterations are timed with: monotonic, standing still while the device sleeps.
public protocol Clock {
    /// Nanoseconds since some moment; never allocates.
    func nanos() -> Int64
    /// Nanoseconds since boot, sleep included; nil if unknown.
    func sinceBootNanos() -> Int64?
    /// What the operating system calls it.
    var name: String { get }
    /// The smallest step it was seen to make.
    var resolutionNanos: Int64 { get }
}

/// The operating system's clock.
public struct SystemClock: Clock {
    private static let reads = 10_000

    #if canImport(Darwin)
    public let name = "CLOCK_UPTIME_RAW"
    #else
    public let name = "CLOCK_MONOTONIC"
    #endif
    /// Includes the cost of reading the clock once; 0 if it did not tick during some thousand reads.
    public let resolutionNanos: Int64

    public init() {
        resolutionNanos = SystemClock.measureResolution()
    }

    public func nanos() -> Int64 {
        SystemClock.now()
    }

    public func sinceBootNanos() -> Int64? {
        #if canImport(Darwin)
        // The one of Darwin's raw clocks that goes on while the device sleeps.
        return Int64(clock_gettime_nsec_np(CLOCK_MONOTONIC_RAW))
        #else
        return SystemClock.read(CLOCK_BOOTTIME)
        #endif
    }

    private static func now() -> Int64 {
        #if canImport(Darwin)
        return Int64(clock_gettime_nsec_np(CLOCK_UPTIME_RAW))
        #else
        return read(CLOCK_MONOTONIC)
        #endif
    }

    #if !canImport(Darwin)
    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
    #endif

    private static func measureResolution() -> Int64 {
        var smallest = Int64.max
        var last = now()
        for _ in 0..<reads {
            let now = self.now()
            smallest = now > last ? min(smallest, now - last) : smallest
            last = now
        }
        return smallest == Int64.max ? 0 : smallest
    }
}
