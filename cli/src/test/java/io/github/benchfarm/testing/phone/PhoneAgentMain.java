package io.github.benchfarm.testing.phone;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.agent.Platform;
import io.github.benchfarm.device.host.HostAgent;
import java.io.File;
import java.util.Arrays;
import java.util.List;

/**
 * Runs in a JVM in the place of the shipped agent, told by the same command line:
 * {@code [-Dname=value ...] / io.github.benchfarm.agent.AndroidMain <version> <home> <job>}, or {@code --probe} instead of
 * the last three.
 */
public final class PhoneAgentMain {
    private static final String AGENT = "io.github.benchfarm.agent.AndroidMain";
    private static final int USAGE = 2;
    private static final int OTHER_VERSION = 5;

    private PhoneAgentMain() {}

    public static void main(String[] words) throws AgentException {
        int start = Arrays.asList(words).indexOf(AGENT);
        if (start < 0) {
            System.err.println("ClassNotFoundException: the test phone knows " + AGENT + " only");
            System.exit(USAGE);
        }
        System.exit(run(List.of(words).subList(start + 1, words.length)));
    }

    private static int run(List<String> arguments) throws AgentException {
        if (arguments.equals(List.of("--probe"))) {
            System.out.println(probe());
            return 0;
        }
        if (arguments.size() != 3) {
            System.err.println("agent: usage: AndroidMain <version> <home> <job>, or AndroidMain --probe");
            return USAGE;
        }
        if (!arguments.get(0).equals(AgentVersion.VERSION)) {
            System.err.println("agent: this is agent " + AgentVersion.VERSION + ", but version " + arguments.get(0)
                    + " was asked for: place that agent");
            return OTHER_VERSION;
        }
        return HostAgent.run(new File(arguments.get(1)), arguments.get(2), Platform.android());
    }

    /** As the shipped agent writes it. */
    private static String probe() throws AgentException {
        return "{\"t\":\"probe\",\"agent\":\"" + AgentVersion.VERSION + "\",\"runtime\":\"" + HostAgent.runtime()
                + "\",\"abi\":\"x86_64\",\"pageBytes\":4096,\"missing\":{\"gpu\":\"the test phone has none\","
                + "\"nnapi\":\"the test phone has none\"},\"problem\":null}";
    }
}
