package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is stopped while a job measures keeps what is finished, leaves nobody behind and can be taken up again. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends signals")
class InterruptionTest {
    /** A shell that starts tests in the background may have told them to ignore SIGINT, which children would inherit. */
    private static final List<String> LISTENING = List.of("env", "--default-signal=INT,TERM");

    @TempDir
    private static Path folder;

    private CliHome home;

    @BeforeEach
    void makeHome() {
        home = new CliHome(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void run_signalWhileMeasuring_canBeResumed(String signal) throws IOException, InterruptedException {
        CliResult stopped;
        try (CliProcess process = start("stopped-" + signal, "2s")) {
            process.awaitOut("\"phase\":\"measure\"", 2);
            process.signal(signal);
            stopped = process.await();
        }
        RunFiles run = home.run("stopped-" + signal);

        assertThat(stopped.exit()).isEqualTo(130);
        assertThat(home.agents()).isEmpty();
        assertThat(home.agentHomes()).isEmpty();
        assertThat(run.journal()).hasSize(1);
        assertThat(run.column("status")).containsExactly("ok", "skipped");
        assertThat(run.column("code")).containsExactly("", "NOT_RUN");
        assertThat(run.table("comparison.csv")).hasSize(1);
        assertThat(stopped.outLines()).last().satisfies(line -> {
            JsonNode end = Json.tree(line);
            assertThat(end.path("event").textValue()).isEqualTo("run_ended");
            assertThat(end.path("stopped").booleanValue()).isTrue();
        });

        assertThat(home.call("run", "--resume", "stopped-" + signal).exit()).isZero();
        assertThat(run.column("status")).containsExactly("ok", "ok");
        assertThat(run.column("attempt")).containsExactly("1", "1");
        assertThat(run.journal()).hasSize(2);
    }

    @Test
    void run_signalBeforeTheFirstJob_leavesAllToResume() throws IOException, InterruptedException {
        CliResult stopped;
        try (CliProcess process = start("early", "1s")) {
            process.awaitOut("run_started", 1);
            process.signal("TERM");
            stopped = process.await();
        }

        assertThat(stopped.exit()).isEqualTo(130);
        assertThat(home.run("early").column("code")).containsExactly("NOT_RUN", "NOT_RUN");
        assertThat(home.agents()).isEmpty();
    }

    private CliProcess start(String name, String time) throws IOException {
        List<String> argv = new ArrayList<>(LISTENING);
        argv.addAll(home.command(
                "run",
                "--devices",
                "host",
                "--models",
                SharedData.model("mobilenet_v1_0.25_224_int8.tflite").toString(),
                "--repeats",
                "2",
                "--warmup",
                "0",
                "--min-time",
                time,
                "--output",
                ".",
                "--name",
                name,
                "--json"));
        return home.startCommand(argv);
    }
}
