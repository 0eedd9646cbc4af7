/// The error codes of a timing log's `end` line (doc/wire.md).
public enum ErrorCode: String {
    /// The job is not valid JSON, lacks a field or holds a value out of range.
    case jobInvalid = "JOB_INVALID"
    /// The job is well formed but asks for something this agent does not know.
    case jobUnsupported = "JOB_UNSUPPORTED"
    /// The model file is not under the agent's home.
    case modelMissing = "MODEL_MISSING"
    /// The model file has another hash, or the engine cannot load it.
    case modelInvalid = "MODEL_INVALID"
    /// The model has no signature of that name.
    case signatureUnknown = "SIGNATURE_UNKNOWN"
    /// The delegate does not exist here or cannot run this model.
    case delegateUnavailable = "DELEGATE_UNAVAILABLE"
    /// The delegate took no node that could be proven and the job forbids falling back to the CPU.
    case notDelegated = "NOT_DELEGATED"
    /// An input cannot be filled as the job asks.
    case inputUnsupported = "INPUT_UNSUPPORTED"
    /// An inference failed.
    case invokeFailed = "INVOKE_FAILED"
    /// The process ran out of memory.
    case outOfMemory = "OUT_OF_MEMORY"
    /// The agent or the engine is broken.
    case `internal` = "INTERNAL"
}
