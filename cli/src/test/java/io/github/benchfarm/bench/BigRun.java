package io.github.benchfarm.bench;

import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Clocks;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobSpecs;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.plan.RunRequest;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.JournalEntry;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.testing.LogText;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.Phase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A run directory of a large lab that grows: ten phones, 100 cases, and so many repeats as are wanted. Made of the real
 * values and writers; only the fsync of each job is left out, which would take hours.
 */
final class BigRun {
    static final int JOBS_OF_A_REPEAT = 1000;

    private static final int PHONES = 10;
    private static final int MODELS = 25;
    private static final int SAMPLES = 50;
    private static final List<Integer> THREADS = List.of(1, 4);
    private static final Condition CONDITION =
            new Condition(new Battery(80, true, 350, 3_200_000L), 31.5, "none", true, false, List.of(2841, 2419, 1805));

    private final Path path;
    private final List<PlannedDevice> phones = new ArrayList<>();
    private final List<Model> models = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(7);
    private int repeats;

    BigRun(Path path) {
        this.path = path;
        for (int i = 0; i < PHONES; i++) {
            phones.add(ExampleRun.phone("R5CT" + i + "0ABCDE", "Phone " + i));
        }
        for (int i = 0; i < MODELS; i++) {
            models.add(ExampleRun.model("mobilenet_v" + i + "_1.0_224_" + (i % 2 == 0 ? "fp32" : "int8")));
        }
    }

    Path path() {
        return path;
    }

    int jobs() {
        return repeats * JOBS_OF_A_REPEAT;
    }

    /** Adds repeats until there are so many. A job's id does not depend on how many there are, so what is there stays. */
    void growTo(int wanted) throws IOException {
        RunInfo info = info(wanted);
        if (repeats == 0) {
            RunDirectory.create(path, info).close();
        } else {
            Files.writeString(path.resolve("run.json"), Json.writePretty(info), StandardCharsets.UTF_8);
        }
        RunPlan plan = RunPlan.of(info.request(), info.devices(), info.models());
        try (RunDirectory directory = RunDirectory.open(path);
                BufferedWriter journal = Files.newBufferedWriter(
                        path.resolve("journal.jsonl"), StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
            for (Job job : plan.jobs()) {
                if (job.repeat() > repeats) {
                    journal.write(Json.write(measured(directory, job)) + "\n");
                }
            }
        }
        repeats = wanted;
    }

    private JournalEntry measured(RunDirectory directory, Job job) throws IOException {
        Path log = directory.logPath(job, 1);
        Files.createDirectories(log.getParent());
        double millis = 2 + 10 * random.nextDouble();
        long[] nanos = random.doubles(SAMPLES, 1, 1.2)
                .mapToLong(factor -> Math.round(millis * factor * 1e6))
                .toArray();
        String text = LogText.ok(JobSpecs.of(directory.info().request(), job, 1), nanos);
        Files.writeString(log, text, StandardCharsets.UTF_8);
        Instant ended = ExampleRun.START.plusMillis(2500);
        return new JournalEntry(
                JournalEntry.SCHEMA,
                job.id(),
                1,
                JobStatus.OK,
                null,
                ExampleRun.START,
                ended,
                CONDITION,
                CONDITION,
                List.of(),
                Hashes.sha256(text));
    }

    private RunInfo info(int wanted) {
        RunRequest request = new RunRequest(
                List.of("all"),
                models.stream().map(Model::name).toList(),
                List.of(),
                List.of(DelegateSpec.parse("xnnpack"), DelegateSpec.parse("gpu")),
                THREADS,
                List.of(),
                Clocks.FREE,
                true,
                null,
                true,
                Phase.of(1, Duration.ofMillis(500), Duration.ofSeconds(150)),
                Phase.of(SAMPLES, Duration.ofSeconds(1), Duration.ofSeconds(150)),
                wanted,
                7);
        return new RunInfo(
                RunInfo.SCHEMA,
                "big",
                ExampleRun.START,
                "0.1.0",
                "0.1.0",
                "Linux 6.1, Java 17",
                request,
                phones,
                List.of(),
                models);
    }
}
