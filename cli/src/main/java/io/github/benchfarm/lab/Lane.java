package io.github.benchfarm.lab;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.wire.FailureException;
import java.util.Optional;

/**
 * The worker of one device: strictly one job at a time, until there are none left, the device stays away or all stop. A
 * device that goes away in the middle of a job is waited for, and the job tried again.
 */
final class Lane implements Runnable {
    private final Connection connection;
    private final JobSource source;
    private final Recorder recorder;
    private final Attempt attempt;

    Lane(Connection connection, JobSource source, Recorder recorder, Attempt attempt) {
        this.connection = connection;
        this.source = source;
        this.recorder = recorder;
        this.attempt = attempt;
    }

    @Override
    public void run() {
        try (connection) {
            connection.session();
            while (!attempt.stopped()) {
                Optional<JobLease> lease = source.next(connection.device().id());
                if (lease.isEmpty()) {
                    return;
                }
                measure(lease.get().job());
            }
        } catch (FailureException e) {
            if (!attempt.stopped()) {
                recorder.giveUpAll(source, connection.device().id(), status(e), e.failure());
            }
        }
    }

    private void measure(Job job) {
        for (int left = attempt.retries(); left >= 0 && !attempt.stopped(); left--) {
            AgentSession session = sessionFor(job);
            try {
                attempt.run(session, connection.device(), job);
                return;
            } catch (DeviceLostException e) {
                connection.close();
                if (!attempt.stopped()) {
                    recorder.lose(job, e.failure(), left);
                }
            } catch (FailureException e) {
                giveUp(job, e);
                return;
            }
        }
    }

    /** A device that stays away, or cannot be used any more, ends this job and then all others. */
    private AgentSession sessionFor(Job job) {
        try {
            return connection.session();
        } catch (FailureException e) {
            giveUp(job, e);
            throw e;
        }
    }

    /** What fails because the run was stopped says nothing about the job: it stays open and can be resumed. */
    private void giveUp(Job job, FailureException e) {
        if (!attempt.stopped()) {
            recorder.giveUp(job, status(e), e.failure());
        }
    }

    private static JobStatus status(FailureException e) {
        return e instanceof DeviceLostException ? JobStatus.LOST : JobStatus.FAILED;
    }
}
