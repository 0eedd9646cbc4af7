package io.github.benchfarm.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.AgentExit;
import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.model.Weights;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.testing.FakeDevice;
import io.github.benchfarm.testing.LogText;
import io.github.benchfarm.wire.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LabTest extends LabRuns {
    @Test
    void steadyDevices_run_endWithEveryJobOk() {
        RunOutcome outcome = run(List.of(A, B), List.of(steady(A), steady(B)));

        assertThat(outcome.results()).hasSize(8).allMatch(result -> result.status() == JobStatus.OK);
        assertThat(outcome.tables()).hasSize(5).allMatch(Files::exists);
        assertThat(events.get(0)).isInstanceOf(RunEvent.RunStarted.class);
        assertThat(events.get(events.size() - 1)).isInstanceOf(RunEvent.RunEnded.class);
        assertThat(events.stream().filter(RunEvent.JobEnded.class::isInstance)).hasSize(8);
    }

    @Test
    void devices_run_sideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        FakeDevice.Agent meeting = (job, log) -> {
            both.countDown();
            return awaited(both) ? FakeDevice.steady().run(job, log) : AgentExit.failed(Failure.harness("ALONE", ""));
        };

        RunOutcome outcome = run(List.of(A, B), List.of(new FakeDevice(A, meeting), new FakeDevice(B, meeting)));

        assertThat(outcome.results()).allMatch(result -> result.status() == JobStatus.OK);
    }

    @Test
    void failedJob_costsOnlyItself() {
        FakeDevice device = new FakeDevice(
                A,
                (job, log) -> job.model().name().equals("good_fp32")
                        ? AgentExit.failed(Failure.device("AGENT_CRASHED", "SIGSEGV"))
                        : FakeDevice.steady().run(job, log));

        RunOutcome outcome = run(List.of(A), List.of(device));

        assertThat(codes(outcome)).containsExactlyInAnyOrder("", "", "AGENT_CRASHED", "AGENT_CRASHED");
    }

    @Test
    void errorInTheLog_isTheJobsFailure_withTheRuntimesWords() {
        FakeDevice device = new FakeDevice(A, (job, log) -> {
            Files.writeString(log, LogText.error(job, "MODEL_INVALID", "cannot be loaded"));
            return AgentExit.complete("ERROR: unresolved custom op: NoSuchOp");
        });

        JobResult result = run(List.of(A), List.of(device)).results().get(0);

        assertThat(Objects.requireNonNull(result.failure()).code()).isEqualTo("MODEL_INVALID");
        assertThat(result.failure().reason()).contains("cannot be loaded").contains("NoSuchOp");
        assertThat(result.log()).isNotNull();
    }

    @Test
    void foreignOrCutLog_isNeverAResult() {
        AtomicInteger turn = new AtomicInteger();
        FakeDevice device = new FakeDevice(A, (job, log) -> {
            String ok = LogText.ok(job, 1, 2, 3);
            String bad = switch (turn.getAndIncrement()) {
                case 0 -> ok.substring(0, ok.length() - 5);
                case 1 -> ok.replace(job.job(), "f".repeat(16));
                case 2 -> ok.replace("\"attempt\":1", "\"attempt\":9");
                default -> "";
            };
            Files.writeString(log, bad);
            return AgentExit.complete("");
        });

        assertThat(codes(run(List.of(A), List.of(device))))
                .containsExactlyInAnyOrder("LOG_INCOMPLETE", "LOG_FOREIGN", "LOG_FOREIGN", "LOG_INCOMPLETE");
    }

    @Test
    void brokenModel_isNeverSentToADevice() {
        Model broken = new Model(
                "broken",
                "broken",
                "",
                "unknown",
                Weights.FILE,
                "",
                Path.of("broken.tflite"),
                0,
                Failure.user("MODEL_INVALID", "broken.tflite is empty"));
        FakeDevice device = steady(A);

        RunOutcome outcome = run(List.of(A), List.of(device), List.of(broken, GOOD));

        assertThat(codes(outcome)).containsExactlyInAnyOrder("MODEL_INVALID", "MODEL_INVALID", "", "");
        assertThat(device.ran()).hasSize(2);
    }

    @Test
    void delegateTheDeviceLacks_isAReason_notASilence() {
        RunInfo info = info(List.of(A), List.of(GOOD), "nnapi");

        RunOutcome outcome = run(info, List.of(steady(A)), false);

        assertThat(codes(outcome)).containsOnly("DELEGATE_UNAVAILABLE");
    }

    @Test
    void stoppedRun_writesTables_andResumeMeasuresTheRest() {
        FakeDevice stopping = new FakeDevice(A, (job, log) -> {
            stop.give();
            return FakeDevice.steady().run(job, log);
        });
        RunOutcome first = run(List.of(A), List.of(stopping));
        assertThat(first.stopped()).isTrue();
        assertThat(codes(first)).containsExactlyInAnyOrder("", "NOT_RUN", "NOT_RUN", "NOT_RUN");

        FakeDevice again = steady(A);
        RunOutcome second = resume(List.of(again), false);

        assertThat(second.results()).allMatch(result -> result.status() == JobStatus.OK);
        assertThat(again.ran()).hasSize(3).doesNotContainAnyElementsOf(stopping.ran());
    }

    @Test
    void childKilledByTheStop_isNotAFailedJob() {
        FakeDevice killed = new FakeDevice(A, (job, log) -> {
            stop.give();
            return AgentExit.failed(Failure.device("AGENT_CRASHED", "SIGTERM"));
        });

        assertThat(codes(run(List.of(A), List.of(killed)))).containsOnly("NOT_RUN");
    }

    @Test
    void resume_keepsFailedJobs_unlessAskedToRetry() {
        run(
                List.of(A),
                List.of(new FakeDevice(A, (job, log) -> AgentExit.failed(Failure.device("AGENT_CRASHED", "x")))));
        FakeDevice kept = steady(A);
        resume(List.of(kept), false);
        assertThat(kept.ran()).isEmpty();

        FakeDevice retried = steady(A);
        RunOutcome outcome = resume(List.of(retried), true);

        assertThat(outcome.results()).allMatch(result -> result.attempt() == 2 && result.status() == JobStatus.OK);
    }

    @Test
    void resume_withoutTheDevice_saysSo_andNeverForgetsARow() {
        run(List.of(A), List.of(new FakeDevice(A, (job, log) -> {
            throw new DeviceLostException("gone");
        })));

        RunOutcome outcome = resume(List.of(), false);

        assertThat(codes(outcome)).hasSize(4).containsOnly("DEVICE_ABSENT");
    }

    @Test
    void logChangedAfterTheRun_isNoResultAnyMore() throws Exception {
        RunOutcome first = run(List.of(A), List.of(steady(A)));
        Path log = folder.resolve("run")
                .resolve(Objects.requireNonNull(first.results().get(0).log()));
        Files.writeString(log, Files.readString(log).replace("2000000", "1000000"));

        assertThat(codes(resume(List.of(), false))).containsExactlyInAnyOrder("LOG_CHANGED", "", "", "");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
