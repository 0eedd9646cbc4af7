package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AndroidMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "0.1.0 home", "0.1.0 home job more"})
    void run_otherArguments_showsTheUsage(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(AndroidMain.USAGE);
        assertThat(err())
                .startsWith("agent: usage: AndroidMain <version> <home> <job>")
                .hasLineCount(1);
    }

    @Test
    void run_otherVersion_isRefusedInOneLine() {
        assertThat(run("0.0.9", folder.toString(), Bench.JOB)).isEqualTo(AndroidMain.OTHER_VERSION);
        assertThat(err())
                .isEqualTo("agent: this is agent " + AgentVersion.VERSION
                        + ", but version 0.0.9 was asked for: place that agent" + System.lineSeparator());
    }

    /** A job that finds no library has a log that says so. */
    @Test
    void run_withoutLibraries_logsWhy() throws AgentException {
        Bench bench = new Bench(folder);

        assertThat(run(AgentVersion.VERSION, bench.home.toString(), Bench.JOB)).isEqualTo(Agent.EXIT_LOGGED);
        assertThat(bench.lastLine()).containsEntry("code", ErrorCode.DELEGATE_UNAVAILABLE);
    }

    @Test
    void probe_withoutLibraries_saysWhyInOneLine() {
        assertThat(run("--probe")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"t\":\"probe\",\"agent\":\"" + AgentVersion.VERSION + "\",\"runtime\":null,\"abi\":")
                .contains("\"problem\":\"")
                .hasLineCount(1);
    }

    private int run(String... arguments) {
        return AndroidMain.run(
                arguments, folder.resolve("bundle").toFile(), new PrintStream(out), new PrintStream(err));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
