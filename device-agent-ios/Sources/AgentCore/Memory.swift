#if canImport(Darwin)
import Darwin
#else
import Foundation
#endif

/// How much memory this process needed.
public protocol Memory {
    /// The most it ever had, nil if unknown.
    func peakBytes() -> Int64?
    /// What the operating system calls that measure.
    var how: String { get }
}

/// The operating system's own account of this process.
public struct SystemMemory: Memory {
    public init() {}

    #if canImport(Darwin)
    public let how = "phys_footprint"

    /// The highest `phys_footprint` that the kernel saw: what the process is killed for when it grows too large.
    public func peakBytes() -> Int64? {
        var info = task_vm_info_data_t()
        let words = MemoryLayout<task_vm_info_data_t>.size / MemoryLayout<natural_t>.size
        var count = mach_msg_type_number_t(words)
        let result = withUnsafeMutablePointer(to: &info) { pointer in
            pointer.withMemoryRebound(to: integer_t.self, capacity: words) { integers in
                task_info(mach_task_self_, task_flavor_t(TASK_VM_INFO), integers, &count)
            }
        }
        guard result == KERN_SUCCESS else {
            return nil
        }
        // An older kernel fills in less and leaves the peak at 0.
        return max(info.ledger_phys_footprint_peak, Int64(info.phys_footprint))
    }
    #else
    public let how = "VmHWM"

    public func peakBytes() -> Int64? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
            return nil
        }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int64($0.filter { $0.isNumber }) }.map { $0 * 1024 }
    }
    #endif
}
