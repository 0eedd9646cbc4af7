package io.github.benchfarm.bench;

import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.result.JournalEntry;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLogReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A run of {@code benchmark run} all of whose jobs ended well. */
record MeasuredRun(RunPlan plan, Path directory, Map<JobId, JournalEntry> entries) {
    MeasuredRun {
        entries = Map.copyOf(entries);
    }

    /** Reads a run directory. */
    static MeasuredRun open(Path path) {
        try (RunDirectory directory = RunDirectory.open(path)) {
            RunPlan plan = RunPlan.of(
                    directory.info().request(),
                    directory.info().devices(),
                    directory.info().models());
            return new MeasuredRun(plan, directory.path(), directory.entries());
        }
    }

    /** From the start of the first job to the end of the last, whatever the device. */
    Duration span() {
        Instant first = Collections.min(
                entries.values().stream().map(JournalEntry::started).toList());
        Instant last = Collections.max(
                entries.values().stream().map(JournalEntry::ended).toList());
        return Duration.between(first, last);
    }

    /** The jobs of its plan; those of one device in the order in which they ran. */
    List<Job> jobs() {
        return plan.jobs();
    }

    /** What the journal says of a job. */
    JournalEntry entry(Job job) {
        return Objects.requireNonNull(entries.get(job.id()));
    }

    /** Where the timing log of a job lies. */
    Path log(Job job) {
        String name = job.id() + "-" + entry(job).attempt() + ".jsonl";
        return directory.resolve("logs").resolve(job.device().fileName()).resolve(name);
    }

    /** The timing log of a job. */
    TimingLog read(Job job) {
        return TimingLogReader.read(
                log(job),
                job.id().value(),
                entry(job).attempt(),
                job.benchCase().model().sha256());
    }
}
