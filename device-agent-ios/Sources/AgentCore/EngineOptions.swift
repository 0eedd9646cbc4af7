/// How a model is to be loaded.
public struct EngineOptions {
    /// Wire name, e.g. `xnnpack`.
    public let delegate: String
    /// Every option of that delegate by name.
    public let delegateOptions: [String: String]
    /// 1 or more.
    public let threads: Int
    /// Signature key, nil for the primary subgraph.
    public let signature: String?

    public init(delegate: String, delegateOptions: [String: String], threads: Int, signature: String?) {
        precondition(threads >= 1, "threads must be at least 1")
        self.delegate = delegate
        self.delegateOptions = delegateOptions
        self.threads = threads
        self.signature = signature
    }
}
