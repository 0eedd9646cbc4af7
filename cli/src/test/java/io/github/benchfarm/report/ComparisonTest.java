package io.github.benchfarm.report;

import static io.github.benchfarm.testing.ExampleRun.benchCase;
import static io.github.benchfarm.testing.ExampleRun.job;
import static io.github.benchfarm.testing.ExampleRun.measurement;
import static io.github.benchfarm.testing.ExampleRun.model;
import static io.github.benchfarm.testing.ExampleRun.notOk;
import static io.github.benchfarm.testing.ExampleRun.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.ComparisonCell;
import io.github.benchfarm.result.ComparisonCell.Measured;
import io.github.benchfarm.result.ComparisonCell.NotPlanned;
import io.github.benchfarm.result.ComparisonCell.Unmeasured;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.testing.ExampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final PlannedDevice PHONE = ExampleRun.phone("R58N1", "Galaxy S20");
    private static final PlannedDevice HOST = ExampleRun.host();
    private static final Case CASE = benchCase(model("mobilenet_fp32"), "xnnpack", 4);

    @Test
    void cell_okRepeats_medianAndRange() {
        Measured cell = (Measured) onlyCell(
                ok(job(PHONE, CASE, 1), 10),
                ok(job(PHONE, CASE, 2), 30),
                ok(job(PHONE, CASE, 3), 20),
                ok(job(PHONE, CASE, 4), 24));

        assertThat(cell.p50Nanos()).isCloseTo(22e6, within(1.0));
        assertThat(cell.minNanos()).isEqualTo(10e6);
        assertThat(cell.maxNanos()).isEqualTo(30e6);
        assertThat(cell.fps()).isCloseTo(1000.0 / 22, within(1e-9));
        assertThat(cell.peakBytes()).hasValue(48_234_496);
        assertThat(cell.initNanos()).isEqualTo(5_685_000);
    }

    @Test
    void cell_someFailed_numberWithOkCount() {
        ComparisonCell cell = onlyCell(
                notOk(job(PHONE, CASE, 1), JobStatus.FAILED, "AGENT_CRASHED"),
                ok(job(PHONE, CASE, 2), 10),
                ok(job(PHONE, CASE, 3), 12));

        assertThat(cell).isInstanceOf(Measured.class);
        assertThat(cell.okRepeats()).isEqualTo(2);
        assertThat(cell.repeats()).isEqualTo(3);
    }

    @Test
    void cell_noneOk_failedTellsMoreThanLostThanSkipped() {
        JobResult skipped = notOk(job(PHONE, CASE, 3), JobStatus.SKIPPED, "NOT_RUN");
        JobResult lost = notOk(job(PHONE, CASE, 2), JobStatus.LOST, "DEVICE_LOST");
        JobResult failed = notOk(job(PHONE, CASE, 1), JobStatus.FAILED, "AGENT_CRASHED");

        assertThat(onlyCell(failed, lost, skipped)).isEqualTo(new Unmeasured(JobStatus.FAILED, "AGENT_CRASHED", 0, 3));
        assertThat(onlyCell(skipped, lost)).isEqualTo(new Unmeasured(JobStatus.LOST, "DEVICE_LOST", 0, 2));
        assertThat(onlyCell(skipped)).isEqualTo(new Unmeasured(JobStatus.SKIPPED, "NOT_RUN", 0, 1));
    }

    @Test
    void cell_differentCodes_lastRepeatsCode() {
        ComparisonCell cell = onlyCell(
                notOk(job(PHONE, CASE, 2), JobStatus.FAILED, "OUT_OF_MEMORY"),
                notOk(job(PHONE, CASE, 1), JobStatus.FAILED, "AGENT_CRASHED"));

        assertThat(cell).isEqualTo(new Unmeasured(JobStatus.FAILED, "OUT_OF_MEMORY", 0, 2));
    }

    @Test
    void cell_tooFewIterations_saysSo() {
        ComparisonCell cell = onlyCell(
                ok(job(PHONE, CASE, 1), measurement(ExampleRun.fewSamples())),
                notOk(job(PHONE, CASE, 2), JobStatus.FAILED, "AGENT_CRASHED"));

        assertThat(cell).isEqualTo(new Unmeasured(JobStatus.OK, "FEW_SAMPLES", 1, 2));
    }

    @Test
    void cell_caseOfAnotherDevice_notPlanned() {
        Case onHost = benchCase(CASE.model(), "xnnpack", 2);
        ExampleRun run =
                new ExampleRun().devices(PHONE, HOST).results(ok(job(PHONE, CASE, 1), 10), ok(job(HOST, onHost, 1), 5));

        List<Comparison.Row> rows = Comparison.of(run.info(), run.results()).rows();

        assertThat(rows).extracting(Comparison.Row::benchCase).containsExactly(onHost, CASE);
        assertThat(rows.get(0).cells().get(0)).isEqualTo(new NotPlanned());
        assertThat(rows.get(1).cells().get(1)).isEqualTo(new NotPlanned());
    }

    @Test
    void rows_shuffledResults_orderOfTheRequest() {
        Case second = benchCase(model("a_fp32"), "xnnpack", 4);
        Case third = benchCase(model("a_fp32"), "xnnpack", 8);
        Case fourth = benchCase(model("a_fp32"), "cpu", 1);
        ExampleRun run = new ExampleRun()
                .devices(PHONE)
                .models(CASE.model(), second.model())
                .results(
                        ok(job(PHONE, fourth, 1), 1),
                        ok(job(PHONE, third, 1), 1),
                        ok(job(PHONE, CASE, 1), 1),
                        ok(job(PHONE, second, 1), 1));

        assertThat(Comparison.of(run.info(), run.results()).rows())
                .extracting(Comparison.Row::benchCase)
                .containsExactly(CASE, second, third, fourth);
    }

    @Test
    void of_resultOfUnknownDevice_namesIt() {
        ExampleRun run = new ExampleRun().devices(HOST).results(ok(job(PHONE, CASE, 1), 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(run.info(), run.results()))
                .withMessageContaining("R58N1");
    }

    private static ComparisonCell onlyCell(JobResult... repeats) {
        ExampleRun run = new ExampleRun().devices(PHONE).results(repeats);
        List<Comparison.Row> rows = Comparison.of(run.info(), run.results()).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0).cells().get(0);
    }
}
