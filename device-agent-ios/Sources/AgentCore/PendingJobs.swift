import Foundation

/// The jobs that wait for an app that was started without being told which.
public enum PendingJobs {
    /// The first job by its id of which no log was begun, nil if there is none.
    ///
    /// An unfinished log counts: a job that kills the app shall not kill it for ever.
    public static func first(_ home: AgentHome) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: home.jobs.path)) ?? []
        return names.sorted().first { name in
            guard let folder = try? home.job(name), let file = try? JobFile(in: folder) else {
                return false
            }
            return ![file.log.path, file.log.path + ".part"].contains { FileManager.default.fileExists(atPath: $0) }
        }
    }
}
