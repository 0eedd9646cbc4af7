package io.github.benchfarm.device.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Fixer;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Children that misbehave, played by a shell in the place of the JVM: {@code $0} is the home, {@code $1} the job. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the children are shell scripts")
class HostSessionFailuresTest {
    private static final String SAY_MEASURE = "echo '{\"t\":\"progress\",\"phase\":\"measure\"}'; ";

    @TempDir
    private Path folder;

    private JobSpec job;
    private Path log;

    @BeforeEach
    void makeJob() throws IOException {
        job = HostJobs.quick(SharedData.model("mobilenet_v1_0.25_224_int8.tflite"), "xnnpack");
        log = folder.resolve("log.jsonl");
    }

    @Test
    void run_childHangs_isATimeoutNamingLimitAndPhase() throws IOException {
        Failure failure = failure(SAY_MEASURE + "sleep 600", Duration.ofMillis(700));

        assertThat(failure.code()).isEqualTo("AGENT_TIMEOUT");
        assertThat(failure.reason()).contains("phase measure", "0.7 s");
    }

    @Test
    void run_childPrintsWithoutEnd_isFlooded() throws IOException {
        assertThat(failure("yes").code()).isEqualTo("AGENT_FLOODED");
    }

    @Test
    void run_childDiesOfSignal_isACrash() throws IOException {
        Failure failure = failure(SAY_MEASURE + "echo 'ERROR: odd operator' >&2; kill -SEGV $$");

        assertThat(failure.code()).isEqualTo("AGENT_CRASHED");
        assertThat(failure.fixer()).isEqualTo(Fixer.DEVICE);
        assertThat(failure.reason())
                .contains("SIGSEGV", "phase measure", job.model().name(), "xnnpack", "ERROR: odd operator");
    }

    @Test
    void run_jvmReportsAFault_isACrash() throws IOException {
        Failure failure = failure("echo '#  SIGFPE (0x8) at pc=0x00007f81700c6269, pid=7, tid=8'; "
                + "echo '# C  [libjnitensorflowlite.so+0xf2]  tflite::Eval+0x49'; exit 1");

        assertThat(failure.code()).isEqualTo("AGENT_CRASHED");
        assertThat(failure.reason()).contains("SIGFPE", "libjnitensorflowlite.so+0xf2 tflite::Eval+0x49");
    }

    @Test
    void run_childIsKilled_hintsAtMemory() throws IOException {
        Failure failure = failure("kill -KILL $$");

        assertThat(failure.code()).isEqualTo("AGENT_CRASHED");
        assertThat(failure.reason()).contains("SIGKILL", "memory");
    }

    @Test
    void run_childIsInterrupted_isNoFailureOfTheModel() throws IOException {
        // Not SIGINT: a shell that starts this in the background lets all its children ignore that.
        assertThat(failure("kill -TERM $$; sleep 5").code()).isEqualTo("INTERRUPTED");
    }

    @Test
    void run_childFails_tellsCodeAndLastLine() throws IOException {
        Failure failure = failure("echo first >&2; echo 'agent: no such job' >&2; echo 'INFO: bye' >&2; exit 3");

        assertThat(failure.code()).isEqualTo("AGENT_FAILED");
        assertThat(failure.reason())
                .contains("exit code 3", "agent: no such job")
                .doesNotContain("INFO");
    }

    @Test
    void run_childEndsWellWithoutLog_isMissing() throws IOException {
        assertThat(failure("true").code()).isEqualTo("LOG_MISSING");
    }

    @Test
    void run_logOfAnEarlierRun_isRemovedFirst() throws IOException {
        try (HostSession session = session("test ! -e jobs/$1/1.jsonl || exit 9; mkdir -p old; echo >> old/runs; "
                + "cp old/runs jobs/$1/1.jsonl; test $(wc -l < old/runs) = 1 && exit 5; true")) {
            assertThat(run(session, log))
                    .extracting(Failure::reason)
                    .singleElement()
                    .asString()
                    .contains("exit code 5");
            assertThat(run(session, log)).isEmpty();
        }
    }

    @Test
    void run_logTooLarge_isInvalid() throws IOException {
        assertThat(failure("head -c 2000000 /dev/zero > jobs/$1/1.jsonl").code())
                .isEqualTo("LOG_INVALID");
    }

    @Test
    void run_programMissing_tellsThatItCannotStart() throws IOException {
        HostRuntime runtime = new HostRuntime(List.of("/no/such/java"), folder, "1", 1 << 20, 1 << 20);
        try (HostSession session = new HostSession(runtime, HostHome.create(runtime.homes()))) {
            Failure failure = run(session, log).get(0);
            assertThat(failure.code()).isEqualTo("AGENT_FAILED");
            assertThat(failure.reason()).contains("/no/such/java");
        }
    }

    @Test
    void run_strangeLinesOnStdout_areIgnored() throws IOException {
        List<String> phases = new ArrayList<>();
        try (HostSession session = session("echo '{\"t\":\"progress\",\"phase\":\"rm -rf\"}'; echo noise; "
                + SAY_MEASURE + "echo '{\"t\":\"progress\"'; touch jobs/$1/1.jsonl")) {
            session.run(job, log, Duration.ofSeconds(20), (Progress progress) -> phases.add(progress.phase()));
        }
        assertThat(phases).containsExactly("measure");
    }

    @Test
    void run_jobFile_isTheContractsJson() throws IOException {
        try (HostSession session = session("cp jobs/$1/job.json jobs/$1/1.jsonl")) {
            assertThat(run(session, log)).isEmpty();
        }
        assertThat(log)
                .content()
                .contains("\"schema\":1,\"job\":\"" + job.job() + "\"")
                .contains("\"fp16\":\"false\"");
    }

    private Failure failure(String script) throws IOException {
        return failure(script, Duration.ofSeconds(30));
    }

    private Failure failure(String script, Duration limit) throws IOException {
        try (HostSession session = session(script)) {
            Failure failure =
                    session.run(job, log, limit, progress -> {}).failure().orElseThrow();
            assertThat(log).doesNotExist();
            return failure;
        }
    }

    private List<Failure> run(HostSession session, Path to) {
        return session.run(job, to, Duration.ofSeconds(30), progress -> {}).failure().stream()
                .toList();
    }

    private HostSession session(String script) throws IOException {
        HostRuntime runtime = new HostRuntime(List.of("/bin/sh", "-c", script), folder, "1", 1 << 20, 1 << 20);
        return new HostSession(runtime, HostHome.create(runtime.homes()));
    }
}
