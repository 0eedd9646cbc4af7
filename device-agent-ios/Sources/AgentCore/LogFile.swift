import Foundation

/// Where lines of text go; throws `LogError`.
protocol LineSink {
    func write(_ line: String) throws
    /// Brings what was written into the file.
    func flush() throws
}

/// A file that gets its name only when it is complete and on the disk, so that nobody ever reads half of one.
final class LogFile: LineSink {
    private let file: URL
    private let part: URL
    private let handle: FileHandle
    private var buffer = Data()

    /// Creates `<name>.part`; throws `LogError` if the folder does not exist or is read-only.
    init(_ file: URL) throws {
        self.file = file
        part = URL(fileURLWithPath: file.path + ".part")
        do {
            // Data first: FileManager's own way to create a file does not say why it failed.
            try Data().write(to: part)
            handle = try FileHandle(forWritingTo: part)
        } catch {
            throw LogError(reason: error.localizedDescription)
        }
    }

    func write(_ line: String) throws {
        buffer.append(contentsOf: line.utf8)
        buffer.append(UInt8(ascii: "\n"))
    }

    func flush() throws {
        try LogFile.attempt {
            try handle.write(contentsOf: buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    /// Ends the file and gives it its name; one of that name is replaced.
    func commit() throws {
        try flush()
        try LogFile.attempt {
            try handle.synchronize()
            try handle.close()
        }
        if rename(part.path, file.path) != 0 {
            throw LogError(reason: "\(part.lastPathComponent) cannot be renamed: \(String(cString: strerror(errno)))")
        }
    }

    private static func attempt(_ step: () throws -> Void) throws {
        do {
            try step()
        } catch {
            throw LogError(reason: error.localizedDescription)
        }
    }
}
