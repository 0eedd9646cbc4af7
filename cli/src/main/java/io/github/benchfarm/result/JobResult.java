package io.github.benchfarm.result;

import io.github.benchfarm.device.Condition;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one planned job ended: a row of results.csv.
 *
 * @param attempt the last attempt; 0 when there was none
 * @param failure why it is not ok; null exactly when the status is {@link JobStatus#OK}
 * @param measurement the numbers; non-null exactly when the status is {@link JobStatus#OK}
 * @param started of the last attempt; null when there was none
 * @param before the device's condition seen from this computer; null when unknown, as {@code after}
 * @param log name of the timing log within the run directory; null when there is none
 */
public record JobResult(
        Job job,
        int attempt,
        JobStatus status,
        @Nullable Failure failure,
        @Nullable Measurement measurement,
        List<Finding> findings,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable Condition before,
        @Nullable Condition after,
        @Nullable String log) {
    public JobResult {
        findings = List.copyOf(findings);
        if ((status == JobStatus.OK) != (measurement != null) || (status == JobStatus.OK) != (failure == null)) {
            throw new IllegalArgumentException("status, measurement and failure do not fit together: " + status);
        }
    }

    /** The same with one more finding. */
    JobResult with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new JobResult(job, attempt, status, failure, measurement, more, started, ended, before, after, log);
    }
}
