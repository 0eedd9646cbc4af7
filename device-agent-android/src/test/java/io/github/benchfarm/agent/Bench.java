package io.github.benchfarm.agent;

import io.github.benchfarm.agent.testing.FakeEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A home, a /proc and a clock of a test's own, with the golden job and its model in place. */
final class Bench {
    static final String JOB = "0123456789abcdef";
    static final byte[] MODEL = "golden model\n".getBytes(StandardCharsets.UTF_8);
    static final String MODEL_SHA256 = "8a86034fc35bae7cc48abd9018803295ee3e3041d5af0c5f5963fa01a37af183";

    final FakeClock clock = new FakeClock(1_000_000_000);
    final Path home;
    private final Path proc;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Bench(Path folder) {
        home = folder.resolve("home");
        proc = folder.resolve("proc");
        write(proc.resolve("self/cpuset"), "/top-app\n");
        write(proc.resolve("self/stat"), "77 (an (agent) R 1 1 1 0 -1 4 98 0 0 0 1 1 0 0 16 -4 1 0 119701\n");
        write(proc.resolve("uptime"), "100.00 50.00\n");
        peakKilobytes(20480);
        write(home.resolve("models/" + MODEL_SHA256 + ".tflite"), "golden model\n");
        job(WireFiles.text("job-latency.json"));
    }

    /** The engine of the golden logs: it takes 5.685 ms to load. */
    FakeEngine engine() {
        return new FakeEngine()
                .withInput(new TensorInfo("image", "FLOAT32", new int[] {1, 2, 2, 3}, 48, 0, 0))
                .withOutput(
                        new TensorInfo("scores", "UINT8", new int[] {1, 5}, 5, 0.25, 4),
                        new byte[] {3, (byte) 200, 7, (byte) 200, 0})
                .onLoad(() -> {
                    clock.advance(5_685_000);
                    peakKilobytes(36864);
                })
                .onInvoke(() -> clock.advance(400_000));
    }

    void job(String json) {
        write(home.resolve("jobs/" + JOB + "/job.json"), json);
    }

    void peakKilobytes(long peak) {
        write(proc.resolve("self/status"), "Name:\tagent\nVmHWM:\t   " + peak + " kB\nCpus_allowed:\t00000003\n");
    }

    int run(EngineFactory factory) {
        return run(factory, JOB);
    }

    int run(EngineFactory factory, String job) {
        Platform platform = new Platform("host", "child", new PrintStream(out), new PrintStream(err));
        Machine machine = new Machine(
                proc.toFile(),
                proc.resolveSibling("sys").toFile(),
                clock,
                () -> Instant.parse("2026-01-01T00:00:00.5Z"));
        return new Agent(factory, platform, machine).run(new AgentHome(home.toFile()), job);
    }

    Path logFile(int attempt) {
        return home.resolve("jobs/" + JOB + "/" + attempt + ".jsonl");
    }

    /** The log of the golden job's attempt. */
    String log() {
        try {
            return Files.readString(logFile(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> lastLine() throws AgentException {
        List<String> lines = log().lines().toList();
        return WireFiles.object(lines.get(lines.size() - 1));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
