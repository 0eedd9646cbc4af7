package io.github.benchfarm.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.TimingLog;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingsTest {
    private static final long[] STEADY = filled(100, 1000);

    @Test
    void ordinaryLog_hasNoFinding() {
        assertThat(codes(2, "xnnpack", "xnnpack", "3", STEADY, 0L, false)).isEmpty();
    }

    @Test
    void moreThreadsThanCores_isFound() {
        assertThat(codes(3, "xnnpack", "xnnpack", "3", STEADY, 0L, false)).containsExactly("THREADS_EXCEED_CORES");
    }

    @Test
    void unknownCores_areNoReasonForAFinding() {
        assertThat(codes(200, "xnnpack", "xnnpack", "", STEADY, 0L, false)).isEmpty();
    }

    @Test
    void delegateWithoutNodes_isFound() {
        assertThat(codes(2, "xnnpack", "cpu", "3", STEADY, 0L, false)).containsExactly("FELL_BACK_TO_CPU");
        assertThat(codes(2, "cpu", "cpu", "3", STEADY, 0L, false)).isEmpty();
    }

    @Test
    void fewIterations_areFound() {
        assertThat(codes(2, "cpu", "cpu", "3", filled(9, 1000), 0L, false)).containsExactly("FEW_SAMPLES");
    }

    @Test
    void fullArray_isFound() {
        assertThat(codes(2, "cpu", "cpu", "3", STEADY, 0L, true)).containsExactly("SAMPLES_FULL");
    }

    @Test
    void everyTwentiethIterationSlow_isFound_fewerAreNot() {
        long[] nanos = STEADY.clone();
        Arrays.fill(nanos, 0, 4, 5000);
        assertThat(codes(2, "cpu", "cpu", "3", nanos, 0L, false)).isEmpty();
        Arrays.fill(nanos, 0, 5, 5000);
        assertThat(codes(2, "cpu", "cpu", "3", nanos, 0L, false)).containsExactly("OUTLIERS");
    }

    private static long[] filled(int count, long value) {
        long[] nanos = new long[count];
        Arrays.fill(nanos, value);
        return nanos;
    }

    private static List<String> codes(
            int threads, String delegate, String applied, String cpus, long[] nanos, Long suspended, boolean full) {
        Case its = ExampleRun.benchCase(ExampleRun.model("net_fp32"), delegate, threads);
        TimingLog log = new TimingLog(
                new TimingLog.Header(
                        "0.1.0",
                        "host",
                        "tflite",
                        Instant.EPOCH.toString(),
                        new TimingLog.Clock("c", 1),
                        new TimingLog.AgentProcess("child", "/", "", cpus, 0)),
                List.of(),
                new TimingLog.Init(1, applied, 10, 5, 6, 1),
                TimingLog.Samples.none(),
                new TimingLog.Samples(nanos, full),
                null,
                null,
                new TimingLog.End(null, null, suspended));
        PlannedDevice phone = ExampleRun.host();
        Job job = ExampleRun.job(phone, its, 1);
        JournalEntry entry = new JournalEntry(
                JournalEntry.SCHEMA,
                job.id(),
                1,
                JobStatus.OK,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                List.of(),
                "");
        Measurement measurement = new Measurement(
                "tflite", applied, 10, 6, 1, 1, 1, Statistics.of(nanos), null, null, "/", "", cpus, null);
        return Findings.of(job, entry, phone, log, measurement).stream()
                .map(Finding::code)
                .toList();
    }
}
