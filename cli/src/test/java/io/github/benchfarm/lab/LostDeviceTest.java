package io.github.benchfarm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.testing.FakeDevice;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Devices that go away in the middle of a run. */
final class LostDeviceTest extends LabRuns {
    @Test
    void lostDevice_costsOnlyItsOwnRemainingJobs() {
        AtomicInteger turn = new AtomicInteger();
        FakeDevice vanishing = new FakeDevice(
                A,
                (job, log) -> {
                    if (turn.getAndIncrement() == 1) {
                        throw new DeviceLostException("the cable was pulled");
                    }
                    return FakeDevice.steady().run(job, log);
                },
                () -> {
                    if (turn.get() > 1) {
                        throw new DeviceLostException("it is not there");
                    }
                });

        RunOutcome outcome = run(List.of(A, B), List.of(vanishing, steady(B)));

        assertThat(outcome.count(JobStatus.OK)).isEqualTo(5);
        assertThat(outcome.count(JobStatus.LOST)).isEqualTo(3);
        assertThat(outcome.results().stream().filter(result -> result.status() == JobStatus.LOST))
                .allMatch(result ->
                        Objects.requireNonNull(result.failure()).code().equals("DEVICE_LOST"));
    }

    @Test
    void deviceThatComesBack_isMeasuredOnAgain_withAFurtherAttempt() {
        AtomicInteger turn = new AtomicInteger();
        FakeDevice shaky = new FakeDevice(A, (job, log) -> {
            if (turn.getAndIncrement() == 1) {
                throw new DeviceLostException("the cable was pulled");
            }
            return FakeDevice.steady().run(job, log);
        });

        RunOutcome outcome = run(List.of(A), List.of(shaky));

        assertThat(outcome.count(JobStatus.OK)).isEqualTo(4);
        assertThat(outcome.results()).extracting(JobResult::attempt).containsExactlyInAnyOrder(1, 1, 1, 2);
        assertThat(events.stream()
                        .filter(RunEvent.Warning.class::isInstance)
                        .map(event -> ((RunEvent.Warning) event).text()))
                .singleElement()
                .asString()
                .contains("the cable was pulled", "retries left: 2");
        assertThat(events.stream().filter(RunEvent.JobEnded.class::isInstance)).hasSize(4);
    }

    @Test
    void deviceLostInEveryAttemptOfAJob_losesOnlyThatJob() {
        FakeDevice allergic = new FakeDevice(A, (job, log) -> {
            if (job.model().name().equals("good_fp32")) {
                throw new DeviceLostException("it reboots");
            }
            return FakeDevice.steady().run(job, log);
        });

        RunOutcome outcome = run(List.of(A), List.of(allergic));

        assertThat(outcome.count(JobStatus.OK)).isEqualTo(2);
        assertThat(outcome.results().stream().filter(result -> result.status() == JobStatus.LOST))
                .hasSize(2)
                .allMatch(result -> result.attempt() == 3);
        assertThat(allergic.ran()).hasSize(2 + 2 * 3);
    }
}
