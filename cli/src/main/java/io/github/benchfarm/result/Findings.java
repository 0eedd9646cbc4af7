package io.github.benchfarm.result;

import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.TimingLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a reader must know about the numbers of one job. */
final class Findings {
    private static final double OUTLIER_FACTOR = 1.5;
    private static final double OUTLIER_SHARE = 0.05;

    private Findings() {}

    static List<Finding> of(Job job, JournalEntry entry, PlannedDevice device, TimingLog log, Measurement measurement) {
        Case its = job.benchCase();
        List<Finding> findings = new ArrayList<>(device.findings());
        findings.addAll(entry.findings());
        ConditionFindings.add(entry.before(), entry.after(), findings);
        CpuFindings.add(its, device.specs().cpu(), log, measurement, findings);
        delegate(its, measurement, findings);
        samples(log, measurement, findings);
        return firstOfEachCode(findings);
    }

    /** What a session and a condition both saw is said once. */
    private static List<Finding> firstOfEachCode(List<Finding> findings) {
        Set<String> codes = new HashSet<>();
        return findings.stream().filter(finding -> codes.add(finding.code())).toList();
    }

    private static void delegate(Case its, Measurement measurement, List<Finding> findings) {
        String requested = its.delegate().name();
        if (!requested.equals("cpu") && measurement.applied().equals("cpu")) {
            findings.add(new Finding(
                    "FELL_BACK_TO_CPU",
                    "the delegate " + requested + " took no node: the number is the plain CPU's",
                    "refuse this with --no-allow-fallback, or measure --delegates cpu"));
        } else if (partlyDelegated(its, measurement)) {
            findings.add(new Finding(
                    "PARTLY_DELEGATED",
                    "the delegate " + requested + " took " + measurement.delegated() + " of " + measurement.nodes()
                            + " nodes: the rest ran on the CPU",
                    "convert the model so that the delegate knows all its operators"));
        }
    }

    /** XNNPACK runs on the CPU as well: what it leaves, stays where it would be. */
    private static boolean partlyDelegated(Case its, Measurement measurement) {
        Integer taken = measurement.delegated();
        Integer all = measurement.nodes();
        boolean offCpu = Set.of(Delegate.GPU, Delegate.NNAPI, Delegate.COREML)
                .contains(its.delegate().delegate());
        return offCpu && taken != null && all != null && taken > 0 && taken < all;
    }

    private static void samples(TimingLog log, Measurement measurement, List<Finding> findings) {
        Latency latency = measurement.latency();
        if (latency.p50().isEmpty()) {
            findings.add(new Finding(
                    "FEW_SAMPLES",
                    latency.count() + (latency.count() == 1 ? " iteration is" : " iterations are")
                            + " too few for a median",
                    "raise --iterations or --max-time"));
        } else {
            outliers(log.measure().nanos(), latency.p50().getAsDouble(), findings);
        }
        if (log.warmup().full() || log.measure().full()) {
            findings.add(new Finding(
                    "SAMPLES_FULL",
                    "the agent's array was full before the phase was over",
                    "lower --iterations or --min-time"));
        }
    }

    private static void outliers(long[] nanos, double median, List<Finding> findings) {
        long slow = 0;
        for (long sample : nanos) {
            if (sample > OUTLIER_FACTOR * median) {
                slow++;
            }
        }
        if (slow >= OUTLIER_SHARE * nanos.length) {
            findings.add(new Finding(
                    "OUTLIERS",
                    format("%.0f %% of the iterations took more than 1.5 x the median", 100.0 * slow / nanos.length),
                    "stop other programs, let the device cool, and compare p50 and min rather than the mean"));
        }
    }

    private static String format(String pattern, Object value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
