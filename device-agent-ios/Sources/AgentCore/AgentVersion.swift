/// The version of the agent, as the log's header tells it.
public enum AgentVersion {
    /// The version of the project's pom: a test on the desktop side compares the two.
    public static let version = "0.1.0"
}
