import Foundation

/// The line by which the desktop command knows the installed agent: `agent.json` in its home.
public enum AgentInfo {
    /// Writes the file anew, never half; throws what the file system says.
    public static func write(to home: AgentHome, platform: String, runtime: String) throws {
        var line = JsonWriter()
        line.put("agent", AgentVersion.version)
        line.put("runtime", runtime)
        line.put("platform", platform)
        try Data((line.text + "\n").utf8).write(to: home.folder.appendingPathComponent("agent.json"), options: .atomic)
    }
}
