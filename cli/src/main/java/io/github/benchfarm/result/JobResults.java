package io.github.benchfarm.result;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.plan.RunPlan;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLogReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Derives results from the plan, the journal and the timing logs; the logs are the only source of their numbers. */
public final class JobResults {
    private static final Failure NOT_RUN = Failure.user(
            "NOT_RUN", "the run ended before this job's turn; continue it with benchmark run --resume DIRECTORY");

    private JobResults() {}

    /** One result for every job of the plan, in its order. */
    public static List<JobResult> read(RunPlan plan, RunDirectory directory) {
        Map<JobId, JournalEntry> entries = directory.entries();
        Map<DeviceId, PlannedDevice> devices = directory.info().devicesById();
        List<JobResult> results = new ArrayList<>(plan.jobs().size());
        for (Job job : plan.jobs()) {
            results.add(read(job, entries.get(job.id()), devices.get(job.device()), directory.path()));
        }
        return results;
    }

    /** The result of a job without any attempt. */
    public static JobResult notRun(Job job) {
        return new JobResult(job, 0, JobStatus.SKIPPED, NOT_RUN, null, List.of(), null, null, null, null, null);
    }

    private static JobResult read(
            Job job, @Nullable JournalEntry entry, @Nullable PlannedDevice device, Path directory) {
        if (entry == null || device == null) {
            return notRun(job);
        }
        if (entry.status() != JobStatus.OK) {
            return withoutNumbers(job, entry, entry.status(), Objects.requireNonNull(entry.failure()));
        }
        try {
            Path file = directory.resolve(JournalEntry.logName(job, entry.attempt()));
            requireUnchanged(file, entry);
            return of(
                    job,
                    entry,
                    device,
                    TimingLogReader.read(
                            file,
                            job.id().value(),
                            entry.attempt(),
                            job.benchCase().model().sha256()));
        } catch (FailureException e) {
            return withoutNumbers(job, entry, JobStatus.FAILED, e.failure());
        }
    }

    private static void requireUnchanged(Path file, JournalEntry entry) {
        try {
            if (!Hashes.sha256(file).equals(entry.logSha256())) {
                throw new FailureException(Failure.user(
                        "LOG_CHANGED",
                        file + " was changed after the run: restore it, or measure again with --retry-failed"));
            }
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user(
                            "LOG_MISSING",
                            "cannot read " + file + ": restore it, or measure again with --retry-failed"),
                    e);
        }
    }

    /** The result of an attempt that was journaled as ok, with the numbers of its log. */
    public static JobResult of(Job job, JournalEntry entry, PlannedDevice device, TimingLog log) {
        Measurement measurement = measurement(log);
        return new JobResult(
                job,
                entry.attempt(),
                JobStatus.OK,
                null,
                measurement,
                Findings.of(job, entry, device, log, measurement),
                entry.started(),
                entry.ended(),
                entry.before(),
                entry.after(),
                JournalEntry.logName(job, entry.attempt()));
    }

    /** The result of an attempt that gave no numbers. */
    public static JobResult withoutNumbers(Job job, JournalEntry entry, JobStatus status, Failure failure) {
        String log = entry.logSha256() == null ? null : JournalEntry.logName(job, entry.attempt());
        return new JobResult(
                job,
                entry.attempt(),
                status,
                failure,
                null,
                entry.findings(),
                entry.started(),
                entry.ended(),
                entry.before(),
                entry.after(),
                log);
    }

    private static Measurement measurement(TimingLog log) {
        TimingLog.Init init = Objects.requireNonNull(log.init(), "a log that ended ok has an init line");
        TimingLog.Memory memory = log.memory();
        TimingLog.AgentProcess process = log.header().process();
        long[] first = log.warmup().nanos().length > 0
                ? log.warmup().nanos()
                : log.measure().nanos();
        return new Measurement(
                log.header().runtime(),
                init.applied(),
                init.nodes(),
                init.delegated(),
                init.partitions(),
                init.nanos(),
                first[0],
                Statistics.of(log.measure().nanos()),
                memory == null ? null : memory.peakBytes(),
                memory == null ? null : memory.baseBytes(),
                process.cpuset(),
                process.schedGroup(),
                process.cpusAllowed(),
                ClockUse.share(log));
    }
}
