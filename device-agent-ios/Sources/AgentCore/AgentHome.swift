import Foundation

/// The files under the agent's home (doc/wire.md): only checked hex text ever becomes part of a path.
public struct AgentHome {
    let folder: URL

    /// On an iPhone the folder is the app's `Documents`.
    public init(_ folder: URL) {
        self.folder = folder
    }

    var jobs: URL {
        folder.appendingPathComponent("jobs")
    }

    /// Throws `JOB_INVALID` for an id that is not 16 lower-case hex digits.
    func job(_ id: String) throws -> URL {
        guard Text.isHex(id, digits: 16...16) else {
            throw AgentError(.jobInvalid, "job id '\(id)' is not 16 lower-case hex digits")
        }
        return jobs.appendingPathComponent(id)
    }

    func model(_ sha256: String) -> URL {
        folder.appendingPathComponent("models").appendingPathComponent(sha256 + ".tflite")
    }

    func input(_ sha256: String) -> URL {
        folder.appendingPathComponent("inputs").appendingPathComponent(sha256 + ".bin")
    }
}
