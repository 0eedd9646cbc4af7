import AgentCore
import Foundation
import TensorFlowLiteC

/// A model's interpreter, its tensors allocated, and the delegate it was made with.
final class OpenModel {
    let interpreter: OpaquePointer
    private let model: OpaquePointer
    private let delegate: ActiveDelegate?
    private let errors: ErrorReport
    /// Core ML and Metal leave objects behind that only a pool frees; the other delegates do not pay for one.
    private let needsPool: Bool

    /// Throws `JOB_UNSUPPORTED`, `MODEL_INVALID` if TFLite cannot open the model without a delegate either, else
    /// `DELEGATE_UNAVAILABLE`.
    init(path: String, options: EngineOptions) throws {
        let delegate = try DelegateSetup.create(options)
        let errors = ErrorReport()
        guard let model = TfLiteModelCreateFromFile(path) else {
            throw AgentError(.modelInvalid, "TFLite refuses the model: it is no TFLite file of a version it knows")
        }
        guard let interpreter = OpenModel.open(model, delegate, threads: options.threads, errors) else {
            defer { TfLiteModelDelete(model) }
            try OpenModel.requireValid(model)
            throw AgentError(
                .delegateUnavailable, "delegate \(options.delegate) cannot run this model here: \(errors.text)")
        }
        self.model = model
        self.interpreter = interpreter
        self.delegate = delegate
        self.errors = errors
        needsPool = options.delegate == "coreml" || options.delegate == "gpu"
    }

    /// The interpreter first: it uses the others until its end.
    deinit {
        TfLiteInterpreterDelete(interpreter)
        delegate?.close()
        TfLiteModelDelete(model)
    }

    func input(_ i: Int) -> UnsafePointer<TfLiteTensor> {
        guard let tensor = TfLiteInterpreterGetInputTensor(interpreter, Int32(i)) else {
            preconditionFailure("no input \(i)")
        }
        return UnsafePointer(tensor)
    }

    func output(_ i: Int) -> UnsafePointer<TfLiteTensor> {
        guard let tensor = TfLiteInterpreterGetOutputTensor(interpreter, Int32(i)) else {
            preconditionFailure("no output \(i)")
        }
        return UnsafePointer(tensor)
    }

    func invoke() throws {
        let status: TfLiteStatus
        if needsPool {
            status = OpenModel.inPool { TfLiteInterpreterInvoke(interpreter) }
        } else {
            status = TfLiteInterpreterInvoke(interpreter)
        }
        if status != kTfLiteOk {
            throw AgentError(.invokeFailed, errors.text)
        }
    }

    private static func inPool(_ step: () -> TfLiteStatus) -> TfLiteStatus {
        #if canImport(ObjectiveC)
        return autoreleasepool(invoking: step)
        #else
        return step()
        #endif
    }

    /// TFLite gives the same answer for a bad model and for a delegate that fails.
    private static func requireValid(_ model: OpaquePointer) throws {
        let errors = ErrorReport()
        guard let interpreter = open(model, nil, threads: 1, errors) else {
            throw AgentError(.modelInvalid, "TFLite refuses the model: \(errors.text)")
        }
        TfLiteInterpreterDelete(interpreter)
    }

    private static func open(
        _ model: OpaquePointer, _ delegate: ActiveDelegate?, threads: Int, _ errors: ErrorReport
    ) -> OpaquePointer? {
        let options = TfLiteInterpreterOptionsCreate()
        defer { TfLiteInterpreterOptionsDelete(options) }
        TfLiteInterpreterOptionsSetNumThreads(options, Int32(threads))
        errors.install(options)
        if let delegate = delegate {
            TfLiteInterpreterOptionsAddDelegate(options, delegate.pointer)
        }
        guard let interpreter = TfLiteInterpreterCreate(model, options) else {
            return nil
        }
        if TfLiteInterpreterAllocateTensors(interpreter) != kTfLiteOk {
            TfLiteInterpreterDelete(interpreter)
            return nil
        }
        return interpreter
    }
}
