/// A TFLite runtime with at most one loaded model; used by one thread.
public protocol Engine: AnyObject {
    /// Name and version of the runtime, e.g. `tflite 2.17.0`; known before a model is loaded.
    var runtime: String { get }

    /// Loads a model, creates its interpreter and allocates its tensors; says what became of the delegate.
    ///
    /// Throws an `AgentError`: `MODEL_INVALID`, `SIGNATURE_UNKNOWN`, `DELEGATE_UNAVAILABLE`, or `JOB_UNSUPPORTED` for
    /// what this engine cannot honour (never ignore an option's value).
    func load(modelPath: String, options: EngineOptions) throws -> Applied

    /// The inputs of the loaded model, in its order.
    var inputs: [TensorInfo] { get }

    /// The outputs of the loaded model, in its order.
    var outputs: [TensorInfo] { get }

    /// The memory of input `i`: owned by the engine, little-endian, valid until `close()`.
    func input(_ i: Int) -> UnsafeMutableRawBufferPointer

    /// The memory of output `i` after the last `invoke()`: owned by the engine, little-endian.
    func output(_ i: Int) -> UnsafeRawBufferPointer

    /// Runs one inference. Nothing but this call is timed; throws `INVOKE_FAILED`.
    func invoke() throws

    /// Frees everything; does nothing the second time.
    func close()
}

/// Makes the engine of one attempt.
public typealias EngineFactory = () throws -> Engine
