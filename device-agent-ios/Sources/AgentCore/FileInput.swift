import Foundation

/// Fills a tensor with the bytes of a file whose length and hash are known.
enum FileInput {
    /// Fills `memory` from its start to its end; `INPUT_UNSUPPORTED` if the file is missing or another one.
    static func fill(_ input: String, file: URL, sha256: String, memory: UnsafeMutableRawBufferPointer) throws {
        func unsupported(_ problem: String) -> AgentError {
            AgentError(.inputUnsupported, "file \(file.lastPathComponent) for input '\(input)' \(problem)")
        }
        guard let size = FileBytes.size(file) else {
            throw unsupported("is not on the device: place it first")
        }
        if size != memory.count {
            throw unsupported("has \(size) bytes, the tensor \(memory.count)")
        }
        do {
            let stream = try FileBytes.open(file)
            defer { stream.close() }
            _ = try FileBytes.read(stream, into: memory)
        } catch {
            throw unsupported("cannot be read: \(error.localizedDescription)")
        }
        var digest = Sha256()
        digest.update(UnsafeRawBufferPointer(memory))
        let found = digest.hex()
        if found != sha256 {
            throw unsupported("is damaged, its sha256 is \(found): place it again")
        }
    }
}
