package io.github.benchfarm.lab;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.util.Optional;

/** The worker of one device: strictly one job at a time, until there are none left, the device is lost or all stop. */
final class Lane implements Runnable {
    private final Device device;
    private final JobSource source;
    private final Recorder recorder;
    private final Attempt attempt;

    Lane(Device device, JobSource source, Recorder recorder, Attempt attempt) {
        this.device = device;
        this.source = source;
        this.recorder = recorder;
        this.attempt = attempt;
    }

    @Override
    public void run() {
        try (AgentSession session = device.open()) {
            while (!attempt.stopped()) {
                Optional<JobLease> lease = source.next(device.id());
                if (lease.isEmpty()) {
                    return;
                }
                measure(session, lease.get().job());
            }
        } catch (DeviceLostException e) {
            giveUpAll(JobStatus.LOST, e.failure());
        } catch (FailureException e) {
            giveUpAll(JobStatus.FAILED, e.failure());
        }
    }

    private void measure(AgentSession session, Job job) {
        try {
            attempt.run(session, device, job);
        } catch (DeviceLostException e) {
            giveUp(job, JobStatus.LOST, e.failure());
            throw e;
        } catch (FailureException e) {
            giveUp(job, JobStatus.FAILED, e.failure());
        }
    }

    /** What fails because the run was stopped says nothing about the job: it stays open and can be resumed. */
    private void giveUp(Job job, JobStatus status, Failure failure) {
        if (!attempt.stopped()) {
            recorder.giveUp(job, status, failure);
        }
    }

    private void giveUpAll(JobStatus status, Failure failure) {
        if (!attempt.stopped()) {
            recorder.giveUpAll(source, device.id(), status, failure);
        }
    }
}
