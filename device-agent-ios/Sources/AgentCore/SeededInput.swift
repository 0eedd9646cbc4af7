/// Fills a tensor with the same pseudo-random elements on every platform (doc/wire.md, Seeded inputs).
enum SeededInput {
    /// The widest range of whole numbers that one draw of 32 bits covers.
    private static let maxSpan = 4_294_967_296.0
    private static let twoToMinus24 = 1.0 / 16_777_216.0

    /// Fills `memory` from its start to its end, little-endian.
    ///
    /// The state is the generator's first: seed + number of the tensor. Types other than those of doc/wire.md and
    /// ranges that the type cannot hold are `INPUT_UNSUPPORTED`.
    static func fill(
        _ tensor: TensorInfo, range: InputSpec.Range, state: Int64, memory: UnsafeMutableRawBufferPointer
    ) throws {
        guard let type = ElementType(rawValue: tensor.type) else {
            throw unsupported(tensor, "cannot be seeded: give it a file instead")
        }
        let low = range.low(type)
        let high = range.high(type)
        guard type.holds(low, high), type == .float32 || high - low + 1 <= maxSpan else {
            throw unsupported(tensor, "cannot be seeded from low \(low) to high \(high)")
        }
        if type == .float32 {
            fillFloats(low, high, SplitMix64(state), memory)
        } else {
            fillWhole(type, Int64(low), Int64(high), SplitMix64(state), memory)
        }
    }

    private static func unsupported(_ tensor: TensorInfo, _ problem: String) -> AgentError {
        AgentError(.inputUnsupported, "input '\(tensor.name)' of type \(tensor.type) \(problem)")
    }

    private static func fillFloats(
        _ low: Double, _ high: Double, _ generator: SplitMix64, _ memory: UnsafeMutableRawBufferPointer
    ) {
        var random = generator
        for i in 0..<memory.count / ElementType.float32.bytes {
            let unit = Double(random.next() >> 40) * twoToMinus24
            let bits = Float(low + unit * (high - low)).bitPattern.littleEndian
            memory.storeBytes(of: bits, toByteOffset: 4 * i, as: UInt32.self)
        }
    }

    private static func fillWhole(
        _ type: ElementType, _ low: Int64, _ high: Int64, _ generator: SplitMix64,
        _ memory: UnsafeMutableRawBufferPointer
    ) {
        var random = generator
        let span = UInt64(high - low + 1)
        for i in 0..<memory.count / type.bytes {
            // A draw of 32 bits times a span of at most 2^32 fits 64 bits.
            let step = ((random.next() >> 32) &* span) >> 32
            type.putWhole(low + Int64(step), at: i, of: memory)
        }
    }
}
