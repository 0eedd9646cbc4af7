/// The best classes of a tensor of scores: best first, ties by class.
struct TopK {
    private let k: Int
    private var best: [(index: Int, score: Double)] = []

    /// The `k` best elements, dequantized; fewer if the tensor has fewer.
    ///
    /// A type without numbers has none, and a score that is not finite is left out, since JSON cannot carry it.
    init(_ tensor: TensorInfo, _ memory: UnsafeRawBufferPointer, k: Int) {
        self.k = k
        guard let type = ElementType(rawValue: tensor.type) else {
            return
        }
        for i in 0..<memory.count / type.bytes {
            let raw = type.get(i, of: memory)
            offer(i, tensor.scale == 0 ? raw : (raw - Double(tensor.zeroPoint)) * tensor.scale)
        }
    }

    /// The classes come in rising order, so an equal score never overtakes.
    private mutating func offer(_ index: Int, _ score: Double) {
        var at = best.count
        while at > 0 && score > best[at - 1].score {
            at -= 1
        }
        guard score.isFinite && at < k else {
            return
        }
        if best.count == k {
            best.removeLast()
        }
        best.insert((index, score), at: at)
    }

    /// As the log carries it: `[[class,score],...]`.
    var json: String {
        "[" + best.map { "[\($0.index),\($0.score)]" }.joined(separator: ",") + "]"
    }
}
