import AgentCore
import TensorFlowLiteC

/// Tensors of the C API as the core knows them.
enum Tensors {
    static func info(_ tensor: UnsafePointer<TfLiteTensor>) -> TensorInfo {
        let quantization = TfLiteTensorQuantizationParams(tensor)
        return TensorInfo(
            name: TfLiteTensorName(tensor).map { String(cString: $0) } ?? "",
            type: type(TfLiteTensorType(tensor)),
            shape: (0..<TfLiteTensorNumDims(tensor)).map { Int(TfLiteTensorDim(tensor, $0)) },
            bytes: TfLiteTensorByteSize(tensor),
            scale: Double(quantization.scale),
            zeroPoint: Int(quantization.zero_point)
        )
    }

    /// TFLite's name of an element type; a number for those that nobody here can fill or score.
    private static func type(_ type: TfLiteType) -> String {
        switch type {
        case kTfLiteFloat32:
            return "FLOAT32"
        case kTfLiteUInt8:
            return "UINT8"
        case kTfLiteInt8:
            return "INT8"
        case kTfLiteInt16:
            return "INT16"
        case kTfLiteInt32:
            return "INT32"
        case kTfLiteInt64:
            return "INT64"
        case kTfLiteBool:
            return "BOOL"
        default:
            return "TYPE_\(type.rawValue)"
        }
    }
}
