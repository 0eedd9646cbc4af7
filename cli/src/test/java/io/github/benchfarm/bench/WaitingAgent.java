package io.github.benchfarm.bench;

import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.testing.LogText;
import io.github.benchfarm.testing.phone.AppProcess;

/** An agent that waits two seconds in the place of measuring, and takes next to nothing of this computer meanwhile. */
final class WaitingAgent {
    private static final int SECONDS = 2;

    private static final String PROBE = "{\"t\":\"probe\",\"agent\":\"" + AgentVersion.VERSION + "\",\"problem\":null}";

    /** Up to the job, which the phone inserts. */
    private static final String HEADER_START = "{\"t\":\"header\",\"schema\":1,\"agent\":\"" + AgentVersion.VERSION
            + "\",\"platform\":\"android\",\"runtime\":\"none\",\"job\":";

    private static final String HEADER_END = ",\"startedUtc\":\"2026-01-01T00:00:00Z\","
            + "\"clock\":{\"name\":\"none\",\"resolutionNanos\":1},"
            + "\"process\":{\"kind\":\"shell\",\"cpuset\":\"/\",\"cpusAllowed\":\"ff\",\"nice\":0}}\n";

    private WaitingAgent() {}

    /** Answers the handshake, and to the first attempt of a job it writes a log with one iteration. */
    static AppProcess appProcess() {
        String rest =
                HEADER_END + LogText.init() + LogText.samples("measure", SECONDS * 1_000_000_000L) + LogText.end(0, 1);
        return AppProcess.of("case \"$*\" in *--probe*) echo '" + PROBE + "'; exit;; esac\n"
                + "cd \"jobs/$5\" || exit\n"
                + "sleep " + SECONDS + "\n"
                + "{ printf %s '" + HEADER_START + "'; cat job.json; printf %s '" + rest + "'; } >1.jsonl\n");
    }
}
