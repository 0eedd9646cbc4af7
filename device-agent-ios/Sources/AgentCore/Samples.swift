/// The times of one phase's iterations, and when every thousandth began.
///
/// The memory is made and touched beforehand, so that adding a sample neither allocates nor meets a page for the first
/// time. Raw pointers rather than arrays: those may check for sharing, and copy, at every write.
final class Samples {
    /// The longest phase: 8 MB.
    static let capacity = 1_000_000
    /// Iterations in one line of the log.
    static let chunk = 1000

    private let nanos: UnsafeMutablePointer<Int64>
    private let chunkStarts: UnsafeMutablePointer<Int64>
    private let room: Int
    private(set) var size = 0
    /// Whether the phase had to end because the array was full.
    private(set) var isCut = false

    init(capacity: Int = Samples.capacity) {
        room = capacity
        nanos = Samples.touched(capacity)
        chunkStarts = Samples.touched((capacity + Samples.chunk - 1) / Samples.chunk)
    }

    deinit {
        nanos.deallocate()
        chunkStarts.deallocate()
    }

    /// Fresh memory may be memory that the kernel has only promised.
    private static func touched(_ length: Int) -> UnsafeMutablePointer<Int64> {
        let memory = UnsafeMutablePointer<Int64>.allocate(capacity: length)
        memory.initialize(repeating: 1, count: length)
        return memory
    }

    func add(startNanos: Int64, wallNanos: Int64) {
        if size % Samples.chunk == 0 {
            chunkStarts[size / Samples.chunk] = startNanos
        }
        nanos[size] = wallNanos
        size += 1
    }

    var isFull: Bool {
        size == room
    }

    func markCut() {
        isCut = true
    }

    var chunks: Int {
        (size + Samples.chunk - 1) / Samples.chunk
    }

    /// When the first iteration of a chunk began, by the clock.
    func chunkStartNanos(_ chunk: Int) -> Int64 {
        chunkStarts[chunk]
    }

    /// The latencies of a chunk, as a copy.
    func chunk(_ chunk: Int) -> [Int64] {
        let start = chunk * Samples.chunk
        return Array(UnsafeBufferPointer(start: nanos + start, count: min(size - start, Samples.chunk)))
    }
}
