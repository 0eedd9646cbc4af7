/// The hash of what a model computed.
enum OutputDigest {
    /// SHA-256 over the bytes of all outputs in order.
    static func sha256(_ engine: Engine) -> String {
        var digest = Sha256()
        for i in engine.outputs.indices {
            digest.update(engine.output(i))
        }
        return digest.hex()
    }
}
