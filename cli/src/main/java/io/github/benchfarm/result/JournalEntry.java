package io.github.benchfarm.result;

import io.github.benchfarm.device.Condition;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal: how an attempt ended, or why there was none. The last line of a job counts.
 *
 * @param attempt 1, 2, ...; 0 when the job was not tried
 * @param failure null exactly when the status is {@link JobStatus#OK}
 * @param before the device's condition seen from this computer; null when unknown, as {@code after}
 * @param findings what the device refused when it was made ready
 * @param logSha256 hash of the timing log; null when there is none
 */
public record JournalEntry(
        int schema,
        JobId job,
        int attempt,
        JobStatus status,
        @Nullable Failure failure,
        Instant started,
        Instant ended,
        @Nullable Condition before,
        @Nullable Condition after,
        List<Finding> findings,
        @Nullable String logSha256) {
    public static final int SCHEMA = 2;

    public JournalEntry {
        findings = List.copyOf(findings);
        if ((status == JobStatus.OK) != (failure == null)) {
            throw new IllegalArgumentException("status and failure do not fit together: " + status);
        }
    }

    /** Where the timing log of an attempt lies within the run directory, with forward slashes. */
    static String logName(Job job, int attempt) {
        return "logs/" + job.device().fileName() + "/" + job.id() + "-" + attempt + ".jsonl";
    }
}
