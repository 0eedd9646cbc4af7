package io.github.benchfarm.result;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.Clocks;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLog.AgentCondition;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** What the cores and clocks of a job say of its numbers. */
final class CpuFindings {
    private static final double LOW_CLOCK = 0.9;
    private static final double PERCENT = 100;

    private CpuFindings() {}

    static void add(Case its, Cpu cpu, TimingLog log, Measurement measurement, List<Finding> findings) {
        threads(its, cpu, log.header().process().cpusAllowed(), findings);
        List<String> masks = log.conditions().stream()
                .map(AgentCondition::cpusAllowed)
                .filter(mask -> !mask.isEmpty())
                .distinct()
                .toList();
        if (masks.size() > 1) {
            findings.add(new Finding(
                    "CPUS_CHANGED",
                    "the cores that the agent might use changed during the job: " + String.join(", then ", masks),
                    "keep the screen on and other apps closed, or confine the job with --affinity"));
        }
        Double share = measurement.clockShare();
        if (its.clocks() == Clocks.FREE && share != null && share < LOW_CLOCK) {
            findings.add(new Finding(
                    "CLOCKS_LOW",
                    String.format(
                            Locale.ROOT, "the clocks ran at %.0f %% of their highest at the mean", PERCENT * share),
                    "let the device cool, measure longer, or compare with --clocks fixed"));
        }
    }

    private static void threads(Case its, Cpu cpu, String mask, List<Finding> findings) {
        int allowed = mask.matches("[0-9a-f]{1,256}") ? new BigInteger(mask, 16).bitCount() : 0;
        int big = cpu.clusters().size() < 2 ? 0 : cpu.bigCpus().size();
        if (allowed > 0 && its.threads() > allowed) {
            findings.add(new Finding(
                    "THREADS_EXCEED_CORES",
                    its.threads() + " threads shared " + allowed + (allowed == 1 ? " core" : " cores"),
                    "measure with --threads " + allowed + " or fewer"));
        } else if (big > 0 && its.threads() > big && its.affinity() == null) {
            findings.add(new Finding(
                    "THREADS_BEYOND_BIG_CORES",
                    its.threads() + " threads and " + big + (big == 1 ? " big core" : " big cores")
                            + ": the slowest thread, on a little core, decides",
                    "measure with --threads " + big + " or fewer"));
        }
    }
}
