/// Name, type and size of one input or output tensor, as the log's `init` line shows it.
public struct TensorInfo {
    /// The model's name of this tensor.
    public let name: String
    /// TFLite's name of the element type, e.g. `FLOAT32`.
    public let type: String
    public let shape: [Int]
    /// Size in bytes.
    public let bytes: Int
    /// Of a quantized tensor, else 0.
    public let scale: Double
    /// Of a quantized tensor, else 0.
    public let zeroPoint: Int

    public init(name: String, type: String, shape: [Int], bytes: Int, scale: Double, zeroPoint: Int) {
        self.name = name
        self.type = type
        self.shape = shape
        self.bytes = bytes
        self.scale = scale
        self.zeroPoint = zeroPoint
    }
}
