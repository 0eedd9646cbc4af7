import Foundation

/// The job.json of one folder: valid JSON, but not yet a job that this agent can do.
struct JobFile {
    private let folder: URL
    private let root: JsonObject
    /// The whole file on one line.
    let json: String

    /// Reads the file; `JOB_INVALID` if it is missing, too long, no UTF-8 or no JSON object.
    init(in folder: URL) throws {
        let text = try JobFile.text(folder.appendingPathComponent("job.json"))
        let value: JsonValue
        do {
            value = try JsonReader.read(text)
        } catch let error as AgentError {
            throw AgentError(error.code, "job.json is not valid JSON: \(error.reason)")
        }
        guard case .object(let root) = value else {
            throw AgentError(.jobInvalid, "job.json is not a JSON object")
        }
        self.folder = folder
        self.root = root
        json = JsonWriter.compact(text)
    }

    private static func text(_ file: URL) throws -> String {
        let bytes: Data
        do {
            let handle = try FileHandle(forReadingFrom: file)
            defer { try? handle.close() }
            // One byte more than a job may have shows that there are too many, without reading them all.
            bytes = try handle.read(upToCount: JsonReader.maxChars + 1) ?? Data()
        } catch {
            throw AgentError(.jobInvalid, "job.json cannot be read: \(error.localizedDescription)")
        }
        if bytes.count > JsonReader.maxChars {
            throw AgentError(.jobInvalid, "job.json is longer than \(JsonReader.maxChars) bytes")
        }
        let text = String(decoding: bytes, as: UTF8.self)
        // Decoding repairs what is not UTF-8, so that it differs from the file.
        guard text.utf8.elementsEqual(bytes) else {
            throw AgentError(.jobInvalid, "job.json is not UTF-8 text")
        }
        return text
    }

    /// Where the log of this attempt goes; a job without a sane attempt is refused in the log of the first.
    var log: URL {
        var number: Int64 = 1
        if case .whole(let attempt)? = root["attempt"], (1...Int64(Int32.max)).contains(attempt) {
            number = attempt
        }
        return folder.appendingPathComponent("\(number).jsonl")
    }

    /// The job; `JOB_INVALID` or `JOB_UNSUPPORTED` if this agent cannot do it.
    func job() throws -> Job {
        try Job.of(root, folder: folder.lastPathComponent)
    }
}
