package io.github.benchfarm.agent;

/** The version of the agent, as the log's header tells it. */
public final class AgentVersion {
    /** The version of this module's pom: a constant, because a dex file carries no resources. */
    public static final String VERSION = "0.1.0";

    private AgentVersion() {}
}
