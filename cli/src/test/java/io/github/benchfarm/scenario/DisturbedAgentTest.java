package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An agent that stands still or is stopped from outside costs its own job only. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends signals")
class DisturbedAgentTest {
    @TempDir
    private static Path folder;

    private final CliHome home = new CliHome(folder);

    @Test
    void agent_standsStill_isStoppedAndTheRunGoesOn() throws IOException, InterruptedException {
        CliResult result = runAndSignal("STOP", "hung");

        RunFiles run = home.run("hung");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(run.column("status")).containsExactly("failed", "ok");
        assertThat(run.column("code")).containsExactly("AGENT_TIMEOUT", "");
        assertThat(run.column("reason").get(0))
                .contains("in phase measure after its limit of 5.0 s")
                .contains("allow more time");
        assertThat(home.agents()).isEmpty();
        assertThat(home.agentHomes()).isEmpty();
    }

    @Test
    void agent_isStoppedBySomebody_costsItsJobUntilResumed() throws IOException, InterruptedException {
        CliResult result = runAndSignal("TERM", "ended");

        RunFiles run = home.run("ended");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(run.column("status")).containsExactly("skipped", "ok");
        assertThat(run.column("code")).containsExactly("INTERRUPTED", "");
        assertThat(home.call("run", "--resume", "ended").exit()).isZero();
        assertThat(run.column("status")).containsExactly("ok", "ok");
        assertThat(run.column("attempt")).containsExactly("2", "1");
    }

    /** Runs two jobs and sends a signal to the agent that measures the first. */
    private CliResult runAndSignal(String signal, String name) throws IOException, InterruptedException {
        String options =
                "--warmup 0 --min-time 1500ms --max-time 1500ms --repeats 2 --job-allowance 2s --output . --json";
        String command = "run --devices host --models " + SharedData.model("mobilenet_v1_0.25_224_int8.tflite") + " "
                + options + " --name " + name;
        try (CliProcess process = home.start(command.split(" "))) {
            process.awaitOut("\"phase\":\"measure\"", 1);
            List<ProcessHandle> agents = home.agents();
            assertThat(agents).hasSize(1);
            CliProcess.signal(agents.get(0), signal);
            return process.await();
        }
    }
}
