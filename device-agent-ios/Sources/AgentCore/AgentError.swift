/// Ends an attempt with an error code and a reason; the timing log carries both. Trying again seldom helps.
public struct AgentError: Error, Equatable {
    public let code: ErrorCode
    /// One sentence for people: what is wrong and how to fix it.
    public let reason: String

    public init(_ code: ErrorCode, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Gives whatever an engine threw its code; an `AgentError` is returned as it is.
    static func of(_ cause: Error) -> AgentError {
        (cause as? AgentError) ?? AgentError(.internal, "\(type(of: cause)): \(cause)")
    }
}

/// The timing log cannot be written, so nothing can be told by it either.
struct LogError: Error {
    let reason: String
}
