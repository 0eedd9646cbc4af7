package io.github.benchfarm.lab;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobResults;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.JournalEntry;
import io.github.benchfarm.result.MixedRuntimes;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.wire.Failure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what is known of every job: first in the journal, then in memory, then in the tables. Thread-safe. */
final class Recorder {
    private final RunDirectory directory;
    private final Consumer<RunEvent> listener;
    private final TableKeeper tables;
    private final Map<DeviceId, PlannedDevice> devices;
    private final Map<JobId, JobResult> results = new LinkedHashMap<>();

    Recorder(RunPlan plan, RunDirectory directory, Consumer<RunEvent> listener) {
        this.directory = directory;
        this.listener = listener;
        this.devices = directory.info().devicesById();
        this.tables = new TableKeeper(directory);
        for (JobResult result : JobResults.read(plan, directory)) {
            results.put(result.job().id(), result);
        }
    }

    RunDirectory directory() {
        return directory;
    }

    /** The device of a job as the run knows it. */
    PlannedDevice planned(Job job) {
        return Objects.requireNonNull(devices.get(job.device()), "every job is of a device of its run");
    }

    synchronized JobResult result(Job job) {
        return results.getOrDefault(job.id(), JobResults.notRun(job));
    }

    synchronized void tell(RunEvent event) {
        listener.accept(event);
    }

    /** Makes the end of a job permanent, tells it, and rewrites the tables when it is time. */
    synchronized void record(JournalEntry entry, JobResult result) {
        keep(entry, result);
        listener.accept(new RunEvent.JobEnded(result));
        for (String problem : tables.writeWhenDue(this::all)) {
            listener.accept(new RunEvent.Warning(problem + "; the run goes on and tries again"));
        }
    }

    /** Writes down that an attempt ended with the loss of its device; without retries left that is the end of the job. */
    synchronized void lose(Job job, Failure failure, int retriesLeft) {
        JournalEntry entry = withoutLog(job, directory.nextAttempt(job), JobStatus.LOST, failure);
        JobResult result = JobResults.withoutNumbers(job, entry, JobStatus.LOST, failure);
        if (retriesLeft == 0) {
            record(entry, result);
            return;
        }
        keep(entry, result);
        listener.accept(new RunEvent.Warning(job.device() + " was lost in the middle of a job (" + failure.reason()
                + "); waiting for it, then trying again (retries left: " + retriesLeft + ")"));
    }

    /** Ends a job without a (further) attempt. */
    void giveUp(Job job, JobStatus status, Failure failure) {
        JournalEntry entry = withoutLog(job, result(job).attempt(), status, failure);
        record(entry, JobResults.withoutNumbers(job, entry, status, failure));
    }

    /** Ends all jobs that are left for a device. */
    void giveUpAll(JobSource source, DeviceId device, JobStatus status, Failure failure) {
        for (Optional<JobLease> lease = source.next(device); lease.isPresent(); lease = source.next(device)) {
            giveUp(lease.get().job(), status, failure);
        }
    }

    /** Writes the tables for the last time and sums up. */
    synchronized RunOutcome finish(boolean stopped) {
        List<JobResult> all = all();
        List<String> problems = tables.finish(all);
        RunOutcome outcome = new RunOutcome(all, tables.written(), problems, stopped);
        listener.accept(new RunEvent.RunEnded(outcome));
        return outcome;
    }

    private void keep(JournalEntry entry, JobResult result) {
        directory.record(entry);
        results.put(result.job().id(), result);
    }

    /** What there is to say of an attempt of which nothing came back. */
    private static JournalEntry withoutLog(Job job, int attempt, JobStatus status, Failure failure) {
        Instant now = Instant.now();
        return new JournalEntry(
                JournalEntry.SCHEMA, job.id(), attempt, status, failure, now, now, null, null, List.of(), null);
    }

    private List<JobResult> all() {
        return MixedRuntimes.marked(results.values());
    }
}
