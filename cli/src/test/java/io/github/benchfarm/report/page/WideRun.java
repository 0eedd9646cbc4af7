package io.github.benchfarm.report.page;

import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobSpecs;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobResults;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.JournalEntry;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.testing.LogText;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The directory of a run with made-up numbers: phones by models, three delegates each, with timing logs. */
final class WideRun {
    private static final int SAMPLES = 60;

    private WideRun() {}

    /** Makes the directory and all its files. */
    static Path make(Path path, int phones, int models) throws IOException {
        RunInfo info = info(phones, models);
        RunPlan plan = RunPlan.of(info.request(), info.devices(), info.models());
        List<JobResult> results;
        try (RunDirectory directory = RunDirectory.create(path, info)) {
            for (Job job : plan.jobs()) {
                directory.record(measured(directory, job));
            }
            results = JobResults.read(plan, directory);
        }
        ReportFiles.write(path, info, results);
        return path;
    }

    private static RunInfo info(int phones, int models) {
        ExampleRun run = new ExampleRun();
        IntStream.range(0, phones)
                .mapToObj(i -> ExampleRun.phone("R58N%04d".formatted(i), "Galaxy S" + (9 + i)))
                .forEach(run::devices);
        run.models(IntStream.range(0, models)
                .mapToObj(i -> ExampleRun.model("net" + i / 2 + "_v1_" + (i % 2 == 0 ? "fp32" : "int8")))
                .toArray(Model[]::new));
        return run.info();
    }

    private static JournalEntry measured(RunDirectory directory, Job job) throws IOException {
        int model = directory.info().models().indexOf(job.benchCase().model());
        int device = new ArrayList<PlannedDevice>(directory.info().devices())
                .stream().map(PlannedDevice::id).toList().indexOf(job.device());
        double millis = (10 + model) / (1.0 + 0.1 * device) + 0.05 * job.repeat();
        long[] nanos = IntStream.range(0, SAMPLES)
                .mapToLong(i -> Math.round(millis * (1 + (i * 7 % 11) / 200.0) * 1e6))
                .toArray();
        String text = LogText.ok(JobSpecs.of(directory.info().request(), job, 1), nanos);
        Path log = directory.logPath(job, 1);
        Files.createDirectories(log.getParent());
        Files.writeString(log, text);
        return new JournalEntry(
                JournalEntry.SCHEMA,
                job.id(),
                1,
                JobStatus.OK,
                null,
                ExampleRun.START,
                ExampleRun.START.plusSeconds(3),
                null,
                null,
                List.of(),
                Hashes.sha256(text));
    }
}
