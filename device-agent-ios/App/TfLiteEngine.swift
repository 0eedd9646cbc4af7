import AgentCore
import Foundation
import TensorFlowLiteC

/// TFLite through its C API.
final class TfLiteEngine: Engine {
    static let runtimeName = "tflite \(String(cString: TfLiteVersion()))"

    let runtime = TfLiteEngine.runtimeName
    private var model: OpenModel?

    func load(modelPath: String, options: EngineOptions) throws -> Applied {
        if options.signature != nil {
            throw AgentError(.jobUnsupported, "this agent runs the primary subgraph only: give no signature")
        }
        model = try OpenModel(path: modelPath, options: options)
        // The C API tells neither the plan nor which nodes a delegate took. Without a delegate there is nothing to
        // prove: the library applies none by itself.
        return Applied(options.delegate == "cpu" ? "cpu" : Applied.unverified)
    }

    var inputs: [TensorInfo] {
        (0..<TfLiteInterpreterGetInputTensorCount(loaded.interpreter)).map { Tensors.info(loaded.input(Int($0))) }
    }

    var outputs: [TensorInfo] {
        (0..<TfLiteInterpreterGetOutputTensorCount(loaded.interpreter)).map { Tensors.info(loaded.output(Int($0))) }
    }

    func input(_ i: Int) -> UnsafeMutableRawBufferPointer {
        let tensor = loaded.input(i)
        return UnsafeMutableRawBufferPointer(start: TfLiteTensorData(tensor), count: TfLiteTensorByteSize(tensor))
    }

    func output(_ i: Int) -> UnsafeRawBufferPointer {
        let tensor = loaded.output(i)
        return UnsafeRawBufferPointer(start: TfLiteTensorData(tensor), count: TfLiteTensorByteSize(tensor))
    }

    func invoke() throws {
        try loaded.invoke()
    }

    func close() {
        model = nil
    }

    private var loaded: OpenModel {
        guard let model = model else {
            preconditionFailure("no model is loaded")
        }
        return model
    }
}
