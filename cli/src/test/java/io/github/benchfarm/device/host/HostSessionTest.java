package io.github.benchfarm.device.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.AgentExit;
import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.Progress;
import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole attempts in real child processes with real TFLite. */
class HostSessionTest {
    private static final Path MODEL = SharedData.model("mobilenet_v1_0.25_224_int8.tflite");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private final HostRuntime runtime = HostRuntime.ofThisJvm(cache);

    @ParameterizedTest
    @CsvSource({
        "mobilenet_v1_0.25_224_int8.tflite, xnnpack",
        "mobilenet_v1_0.25_224_int8.tflite, cpu",
        "mobilenet_v1_0.25_224_fp32.tflite, xnnpack",
        "efficientnet_lite0_flowers_fp32.tflite, cpu"
    })
    void run_realModel_leavesACompleteLog(String file, String delegate) throws IOException {
        Path model = SharedData.model(file);
        JobSpec job = HostJobs.quick(model, delegate);
        List<String> phases = new ArrayList<>();

        TimingLog log = measured(job, model, phases);

        assertThat(log.end().ok()).as("%s", log.end()).isTrue();
        assertThat(phases).containsExactly("load", "warmup", "measure", "finish");
        assertThat(log.header().platform()).isEqualTo("host");
        assertThat(log.header().runtime()).startsWith("tflite 2.");
        assertThat(log.header().process().kind()).isEqualTo("child");
        assertThat(log.init().applied()).isEqualTo(delegate);
        assertThat(log.warmup().nanos()).hasSize(2);
        assertThat(log.measure().nanos()).hasSize(20).doesNotContain(0);
        assertThat(log.outputs().topK()).hasSize(3);
    }

    @Test
    void run_sameSeed_givesTheSameOutputs() throws IOException {
        JobSpec job = HostJobs.quick(MODEL, "xnnpack");

        TimingLog first = measured(job, MODEL, new ArrayList<>());
        TimingLog second = measured(job, MODEL, new ArrayList<>());

        assertThat(first.outputs().sha256())
                .hasSize(64)
                .isEqualTo(second.outputs().sha256());
    }

    @Test
    void run_truncatedModel_logSaysInvalidAndTfliteSaysWhy() throws IOException {
        byte[] whole = Files.readAllBytes(MODEL);
        Path cut = Files.write(folder.resolve("cut.tflite"), Arrays.copyOf(whole, whole.length * 6 / 10));
        JobSpec job = HostJobs.quick(cut, "xnnpack");
        Path log = folder.resolve("log.jsonl");

        AgentExit exit = run(job, cut, log, new ArrayList<>());

        assertThat(exit.failure()).isEmpty();
        assertThat(exit.lastError()).startsWith("ERROR:").contains("Flatbuffer");
        assertThat(read(log, job).end().code()).isEqualTo("MODEL_INVALID");
    }

    @Test
    void run_modelThatCrashesTflite_costsOnlyItsOwnJob() throws IOException {
        Path crashing = BrokenModels.crashes(folder);
        JobSpec good = HostJobs.quick(MODEL, "xnnpack");
        Path log = folder.resolve("log.jsonl");
        try (HostSession session = session()) {
            session.place(HostJobs.payload(crashing));
            session.place(HostJobs.payload(MODEL));

            Failure failure = session.run(HostJobs.quick(crashing, "cpu"), log, LIMIT, progress -> {})
                    .failure()
                    .orElseThrow();
            assertThat(failure.code()).isEqualTo("AGENT_CRASHED");
            assertThat(failure.reason())
                    .contains("SIGSEGV", "phase warmup", crashing.getFileName().toString());
            assertThat(log).doesNotExist();
            assertThat(session.run(good, log, LIMIT, progress -> {}).failure()).isEmpty();
        }
        assertThat(read(log, good).end().ok()).isTrue();
    }

    @Test
    void run_modelWhoseInvokeFails_logSaysSoAndTfliteSaysWhy() throws IOException {
        Path failing = BrokenModels.invokeFails(folder);
        JobSpec job = HostJobs.quick(failing, "xnnpack");
        Path log = folder.resolve("log.jsonl");

        AgentExit exit = run(job, failing, log, new ArrayList<>());

        assertThat(exit.failure()).isEmpty();
        assertThat(exit.lastError()).contains("gather index out of bounds");
        assertThat(read(log, job).end().code()).isEqualTo("INVOKE_FAILED");
    }

    @Test
    void run_modelNotPlaced_logSaysMissing() throws IOException {
        JobSpec job = HostJobs.quick(MODEL, "xnnpack");
        Path log = folder.resolve("log.jsonl");
        try (HostSession session = session()) {
            session.run(job, log, LIMIT, progress -> {});
        }
        assertThat(read(log, job).end().code()).isEqualTo("MODEL_MISSING");
    }

    @Test
    void run_severalJobs_shareOneSession() throws IOException {
        try (HostSession session = session()) {
            session.place(HostJobs.payload(MODEL));
            session.place(HostJobs.payload(MODEL));
            for (String delegate : List.of("xnnpack", "cpu")) {
                JobSpec job = HostJobs.quick(MODEL, delegate);
                Path log = folder.resolve(delegate + ".jsonl");
                assertThat(session.run(job, log, LIMIT, progress -> {}).failure())
                        .isEmpty();
                assertThat(read(log, job).init().applied()).isEqualTo(delegate);
            }
        }
    }

    @Test
    void run_longerThanItsLimit_isStoppedInItsPhase() throws IOException {
        try (HostSession session = session()) {
            session.place(HostJobs.payload(MODEL));
            AgentExit exit = session.run(
                    HostJobs.endless(MODEL), folder.resolve("log.jsonl"), Duration.ofSeconds(4), progress -> {});

            assertThat(exit.failure().orElseThrow().code()).isEqualTo("AGENT_TIMEOUT");
            assertThat(exit.failure().orElseThrow().reason()).contains("measure", "4.0 s");
        }
        assertThat(folder.resolve("log.jsonl")).doesNotExist();
    }

    @Test
    void run_interrupted_stopsAndKeepsTheFlag() throws IOException {
        try (HostSession session = session()) {
            session.place(HostJobs.payload(MODEL));
            Thread self = Thread.currentThread();
            assertThatThrownBy(() -> session.run(
                            HostJobs.endless(MODEL), folder.resolve("log.jsonl"), LIMIT, progress -> self.interrupt()))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("INTERRUPTED");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void child_whoseParentIsGone_endsItself() throws IOException, InterruptedException {
        try (HostHome home = HostHome.create(runtime.homes())) {
            JobSpec job = HostJobs.endless(MODEL);
            home.place(HostJobs.payload(MODEL));
            Path jobFolder =
                    Files.createDirectories(home.directory().resolve("jobs").resolve(job.job()));
            Files.writeString(jobFolder.resolve("job.json"), Json.write(job));
            Process child = new ProcessBuilder(
                            runtime.job(home.directory(), job).argv())
                    .directory(home.directory().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertThat(child.inputReader().readLine()).contains("load");
                child.getOutputStream().close();
                assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(child.exitValue()).as("the code for orphans").isEqualTo(4);
            } finally {
                child.destroyForcibly();
            }
        }
    }

    @Test
    void close_afterwards_leavesNothing() throws IOException {
        HostSession session = session();
        session.place(HostJobs.payload(MODEL));
        session.close();

        try (var homes = Files.list(runtime.homes())) {
            assertThat(homes).isEmpty();
        }
    }

    private HostSession session() throws IOException {
        return new HostSession(runtime, HostHome.create(runtime.homes()));
    }

    private TimingLog measured(JobSpec job, Path model, List<String> phases) throws IOException {
        Path log = Files.createTempDirectory(folder, "log").resolve("log.jsonl");
        AgentExit exit = run(job, model, log, phases);
        assertThat(exit.failure()).isEmpty();
        assertThat(exit.lastError()).isEmpty();
        return read(log, job);
    }

    private AgentExit run(JobSpec job, Path model, Path log, List<String> phases) throws IOException {
        try (HostSession session = session()) {
            session.place(HostJobs.payload(model));
            return session.run(job, log, LIMIT, (Progress progress) -> phases.add(progress.phase()));
        }
    }

    private static TimingLog read(Path log, JobSpec job) {
        return TimingLogReader.read(log, job.job(), job.attempt(), job.model().sha256());
    }
}
