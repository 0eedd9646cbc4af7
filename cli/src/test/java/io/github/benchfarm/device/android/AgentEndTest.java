package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Fixer;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Phase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentEndTest {
    private static final JobSpec JOB = new JobSpec(
            JobSpec.SCHEMA,
            "0123456789abcdef",
            1,
            "latency",
            new JobSpec.ModelRef("0".repeat(64), "mobilenet"),
            null,
            DelegateSpec.parse("gpu"),
            1,
            null,
            true,
            Phase.of(1, Duration.ZERO, Duration.ofSeconds(1)),
            Phase.of(1, Duration.ZERO, Duration.ofSeconds(1)),
            List.of(),
            42,
            null,
            new JobSpec.Outputs(false, 0),
            false);

    private static final String OUR_CRASH = """
            11-24 13:40:00.101  4321  4321 F libc    : Fatal signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0 in tid 4321 (main), pid 4321 (main)
            11-24 13:40:00.124  4330  4330 F DEBUG   : *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** ***
            11-24 13:40:00.124  4330  4330 F DEBUG   : Build fingerprint: 'samsung/x1qksx/x1q:13/TP1A.220624.014/G981NKSU3HWA1:user/release-keys'
            11-24 13:40:00.124  4330  4330 F DEBUG   : ABI: 'arm64'
            11-24 13:40:00.124  4330  4330 F DEBUG   : Cmdline: app_process / io.github.benchfarm.agent.AndroidMain 0.1.0
            11-24 13:40:00.124  4330  4330 F DEBUG   : pid: 4321, tid: 4321, name: main  >>> app_process <<<
            11-24 13:40:00.124  4330  4330 F DEBUG   : uid: 2000
            11-24 13:40:00.124  4330  4330 F DEBUG   : signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0000000000000000
            11-24 13:40:00.125  4330  4330 F DEBUG   :     x0  0000000000000000  x1  0000007fd4c5b0a0
            11-24 13:40:00.125  4330  4330 F DEBUG   : backtrace:
            11-24 13:40:00.125  4330  4330 F DEBUG   :       #00 pc 00000000001a2b3c  /data/local/tmp/libtensorflowlite_jni.so
            11-24 13:40:00.125  4330  4330 F DEBUG   :       #01 pc 00000000001a0000  /data/local/tmp/libtensorflowlite_jni.so
            """;

    private static final String OTHER_CRASH = OUR_CRASH
            .replace("app_process / io.github.benchfarm.agent.AndroidMain 0.1.0", "com.example.chat")
            .replace("app_process", "com.example.chat")
            .replace("libtensorflowlite_jni.so", "libchat.so");

    private static final String OUR_END = "signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0000000000000000;"
            + " #00 pc 00000000001a2b3c /data/local/tmp/libtensorflowlite_jni.so";

    private final AgentOutput output = new AgentOutput(progress -> {});

    @Test
    void failure_exitCodeZero_isNone() {
        assertThat(AgentEnd.failure(0, output, JOB, AgentEndTest::notAsked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 126, 127, 128, 193, 255})
    void failure_exitCode_isNamedWithPhaseAndLastError(int code) {
        print("{\"t\":\"progress\",\"phase\":\"load\"}\n", "odd\nERROR: no such op\nmore\n");

        assertThat(AgentEnd.failure(code, output, JOB, AgentEndTest::notAsked))
                .contains(Failure.device(
                        "AGENT_FAILED",
                        "the agent ended with exit code " + code
                                + " in phase load; its last message: ERROR: no such op"));
    }

    @ParameterizedTest
    @CsvSource({
        "132, SIGILL",
        "134, SIGABRT",
        "135, SIGBUS",
        "136, SIGFPE",
        "139, SIGSEGV",
        "143, SIGTERM",
        "159, signal 31"
    })
    void failure_signal_isNamedWithModelAndDelegate(int code, String name) {
        Failure failure = crash(code, "");

        assertThat(failure.code()).isEqualTo("AGENT_CRASHED");
        assertThat(failure.fixer()).isEqualTo(Fixer.DEVICE);
        assertThat(failure.reason())
                .isEqualTo("the agent crashed with " + name
                        + " in phase start; model mobilenet cannot run here with " + JOB.delegate()
                        + ": try another delegate, or convert the model again");
    }

    /** The kernel writes nothing down of whom it kills: the last crash would be another program's. */
    @Test
    void failure_killed_blamesMemoryAndAsksForNoCrashLog() {
        print("", "out of luck\n");

        assertThat(AgentEnd.failure(137, output, JOB, AgentEndTest::notAsked))
                .contains(Failure.device(
                        "AGENT_CRASHED",
                        "the agent was killed by SIGKILL in phase start, most likely because memory ran out; its last"
                                + " message: out of luck"));
    }

    @Test
    void failure_crashLog_tellsSignalAndFirstFrame() {
        print("", "noise\n");

        assertThat(crash(139, OUR_CRASH).reason()).endsWith("; its last message: " + OUR_END);
    }

    @Test
    void failure_severalCrashes_tellsTheLast() {
        assertThat(crash(139, OTHER_CRASH + OUR_CRASH).reason()).endsWith("; its last message: " + OUR_END);
    }

    @Test
    void failure_abort_tellsItsMessage() {
        String log = OUR_CRASH
                .replace("signal 11 (SIGSEGV)", "signal 6 (SIGABRT)")
                .replace("    x0  ", "Abort message: 'Check failed: a > b' ");

        assertThat(crash(134, log).reason())
                .contains("signal 6 (SIGABRT)")
                .contains("; Abort message: 'Check failed: a > b'")
                .contains("; #00 pc ");
    }

    @Test
    void failure_crashOfAnotherProgram_isNotOurs() {
        print("", "ERROR: delegate broke\n");

        assertThat(crash(139, OUR_CRASH + OTHER_CRASH).reason())
                .endsWith("; its last message: ERROR: delegate broke")
                .doesNotContain("libchat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/system/bin/sh: logcat: not found", "--------- beginning of crash\n"})
    void failure_crashLogWithoutCrash_leavesStderr(String log) {
        print("", "last words\n");

        assertThat(crash(139, log).reason()).endsWith("; its last message: last words");
    }

    @Test
    void failure_hostileCrashLog_staysShortAndPlain() {
        String reason = crash(139, "x signal \u001b[2J" + "y".repeat(1 << 20)).reason();

        assertThat(reason).hasSizeLessThan(500).doesNotContain("\u001b");
    }

    @Test
    void timedOut_saysPhaseAndLimit() {
        print("{\"t\":\"progress\",\"phase\":\"warmup\"}\n", "");

        assertThat(AgentEnd.timedOut(output, Duration.ofMillis(1500)))
                .isEqualTo(Failure.device(
                        "AGENT_TIMEOUT",
                        "the agent was stopped in phase warmup after its limit of 1.5 s; allow more time, or measure"
                                + " fewer iterations"));
    }

    @Test
    void flooded_saysPhaseAndLastError() {
        print("", "ERROR: again\n");

        assertThat(AgentEnd.flooded(output))
                .isEqualTo(Failure.harness(
                        "AGENT_FLOODED",
                        "the agent was stopped in phase start because it printed without end; its last message:"
                                + " ERROR: again"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | ''",
                "' \n\t\n '                            | ''",
                "'one\ntwo\n\n'                        | two",
                "'ERROR: a\nINFO: b\nERROR: c\nd\n'    | ERROR: c",
                "'  ERROR: a  \r\nb\r\n'               | ERROR: a",
                "'cut off, no ERROR: here\nlast'       | last"
            })
    void lastError_stderr_isTheLastErrorElseTheLastLine(String stderr, String last) {
        assertThat(AgentEnd.lastError(stderr)).isEqualTo(last);
    }

    @Test
    void lastError_longLine_isCut() {
        assertThat(AgentEnd.lastError("ERROR: " + "x".repeat(5000))).hasSize(200);
    }

    private Failure crash(int code, String log) {
        return AgentEnd.failure(code, output, JOB, () -> log).orElseThrow();
    }

    private void print(String stdout, String stderr) {
        byte[] out = stdout.getBytes(StandardCharsets.UTF_8);
        byte[] err = stderr.getBytes(StandardCharsets.UTF_8);
        output.stdout(out, 0, out.length);
        output.stderr(err, 0, err.length);
    }

    private static String notAsked() {
        throw new AssertionError("nobody needs the crash log");
    }
}
