/// The SplitMix64 generator (Steele, Lea, Flood, OOPSLA 2014): a few lines in any language, so every agent has it.
struct SplitMix64 {
    private var state: UInt64

    init(_ state: Int64) {
        self.state = UInt64(bitPattern: state)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
