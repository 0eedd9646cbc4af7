package io.github.benchfarm.bench;

import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.result.JournalEntry;
import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLogReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A run of {@code benchmark run} all of whose jobs ended well. */
record MeasuredRun(RunPlan plan, Path directory, Map<JobId, JournalEntry> entries) {
    MeasuredRun {
        entries = Map.copyOf(entries);
    }

    /** Its jobs, in the order in which they ran. */
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
