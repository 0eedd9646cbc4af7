package io.github.benchfarm.device.android.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.agent.Platform;
import io.github.benchfarm.device.host.HostAgent;
import io.github.benchfarm.testing.shim.BionicShim;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.Phase;
import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLogReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A home for agents, in which the shipped one and this computer's run the same jobs. */
final class ShippedAgent {
    static final String JOB = "0123456789abcdef";
    static final String WHY_HERE = "runs native code for Android on x86-64 with glibc";

    private static final String MAIN = "io.github.benchfarm.agent.AndroidMain";
    private static final int LIMIT_SECONDS = 60;

    private final Path home;
    private final BionicShim shim = BionicShim.ofThisBuild();

    ShippedAgent(Path home) {
        this.home = home;
    }

    /** How a process ended. */
    record Exit(int code, String out, String err) {}

    /** A short job, of which a test changes what it is about. */
    static JobSpec job(Path model, String delegate, boolean allowFallback, String signature) {
        Phase measure = new Phase(5, 0, Duration.ofSeconds(20).toNanos());
        return new JobSpec(
                JobSpec.SCHEMA,
                JOB,
                1,
                "latency",
                new JobSpec.ModelRef(sha256(model), model.getFileName().toString()),
                signature,
                DelegateSpec.parse(delegate),
                1,
                null,
                allowFallback,
                new Phase(1, 0, Duration.ofSeconds(5).toNanos()),
                measure,
                List.of(),
                42,
                null,
                new JobSpec.Outputs(true, 5),
                false);
    }

    /** The log of the shipped agent. */
    TimingLog run(Path model, String delegate) {
        return run(model, job(model, delegate, true, null));
    }

    /** The log of the shipped agent. */
    TimingLog run(Path model, JobSpec job) {
        place(model, job);
        Exit exit = start(List.of(AgentVersion.VERSION, home.toString(), JOB));
        assertThat(exit.code()).as(exit.err()).isZero();
        return log(job);
    }

    /** The log of this computer's agent. */
    TimingLog runOnHost(Path model, String delegate) {
        JobSpec job = job(model, delegate, true, null);
        place(model, job);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(HostAgent.run(home.toFile(), JOB, new Platform("host", "child", nowhere, nowhere)))
                .isZero();
        return log(job);
    }

    /** The text of the log that was written last. */
    String text() {
        try {
            return Files.readString(home.resolve("jobs/" + JOB + "/1.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs AndroidMain with these arguments. */
    Exit start(List<String> arguments) {
        List<String> argv = new ArrayList<>(List.of(shim.appProcess().toString(), "/", MAIN));
        argv.addAll(arguments);
        try {
            Path err = Files.createTempFile(home, "stderr", ".txt");
            ProcessBuilder builder = new ProcessBuilder(argv).redirectError(err.toFile());
            builder.environment()
                    .put("CLASSPATH", shim.bundle().resolve("agent.jar").toString());
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Exit(process.exitValue(), out, Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void place(Path model, JobSpec job) {
        try {
            Path placed = home.resolve("models/" + job.model().sha256() + ".tflite");
            Files.createDirectories(placed.getParent());
            if (!Files.exists(placed)) {
                Files.copy(model, placed);
            }
            Path folder = Files.createDirectories(home.resolve("jobs/" + JOB));
            Files.writeString(folder.resolve("job.json"), Json.write(job));
            Files.deleteIfExists(folder.resolve("1.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TimingLog log(JobSpec job) {
        return TimingLogReader.read(
                home.resolve("jobs/" + JOB + "/1.jsonl"), JOB, 1, job.model().sha256());
    }

    private static String sha256(Path file) {
        try {
            return Hashes.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
