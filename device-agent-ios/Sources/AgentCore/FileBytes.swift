import Foundation

/// Reads files straight into memory of ours: Foundation's own copies would count as the model's memory.
enum FileBytes {
    /// Size of a file, nil if there is none.
    static func size(_ file: URL) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        return (attributes?[.size] as? NSNumber)?.intValue
    }

    /// An open stream, to be closed by the caller.
    static func open(_ file: URL) throws -> InputStream {
        guard let stream = InputStream(url: file) else {
            throw CocoaError(.fileReadUnknown)
        }
        stream.open()
        return stream
    }

    /// Fills the memory as far as the stream goes; returns how many bytes it were.
    static func read(_ stream: InputStream, into memory: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let start = memory.bindMemory(to: UInt8.self).baseAddress else {
            return 0
        }
        var done = 0
        while done < memory.count {
            let n = stream.read(start + done, maxLength: memory.count - done)
            if n < 0 {
                throw stream.streamError ?? CocoaError(.fileReadUnknown)
            }
            if n == 0 {
                break
            }
            done += n
        }
        return done
    }
}
