import Foundation

/// Where the agent runs: its names for the log's header, and where its few lines of progress go.
public protocol Platform {
    /// `ios` or, in tests, `host`.
    var name: String { get }
    /// `app` or, in tests, `child`.
    var processKind: String { get }
    /// Called at the start of each phase, never within one: `load`, `warmup`, `measure` or `finish`.
    func progress(_ phase: String)
    /// One line that says why no log could be written.
    func complain(_ text: String)
}

/// An app on an iPhone: nobody reads its stdout, so progress goes into a small file beside the job.
public struct IosPlatform: Platform {
    public let name = "ios"
    public let processKind = "app"
    private let file: URL

    /// The file is `jobs/<job>/progress`; it holds the last line and is never half written.
    public init(home: AgentHome, job: String) throws {
        file = try home.job(job).appendingPathComponent("progress")
    }

    public func progress(_ phase: String) {
        var line = JsonWriter()
        line.put("t", "progress")
        line.put("phase", phase)
        // The log counts; who polls this file can live without it.
        try? Data((line.text + "\n").utf8).write(to: file, options: .atomic)
    }

    public func complain(_ text: String) {
        Complaint.print(text)
    }
}

/// What an agent without a log can still say.
enum Complaint {
    /// One line on stderr, whatever is in the text.
    static func print(_ text: String) {
        let line = text.split(whereSeparator: { $0.isNewline }).joined(separator: " ")
        FileHandle.standardError.write(Data("agent: \(line)\n".utf8))
    }
}
