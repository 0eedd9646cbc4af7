package io.github.benchfarm.device.host;

import io.github.benchfarm.agent.Agent;
import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.Platform;
import java.io.File;
import java.nio.file.Path;

/** The agent with TFLite of this computer, for the stand-in of a phone. */
public final class HostAgent {
    private HostAgent() {}

    /** Runs one attempt; see {@link Agent#run}. */
    public static int run(File home, String jobId, Platform platform) {
        return Agent.run(home, jobId, HostEngine::create, platform);
    }

    /** Name and version of the runtime. */
    public static String runtime() throws AgentException {
        try (HostEngine engine = HostEngine.create()) {
            return engine.runtime();
        }
    }

    /** The jars and folders that it needs. */
    public static String[] classPath() {
        return HostClassPath.entries().stream().map(Path::toString).toArray(String[]::new);
    }
}
