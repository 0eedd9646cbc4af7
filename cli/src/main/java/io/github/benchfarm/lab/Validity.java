package io.github.benchfarm.lab;

import io.github.benchfarm.plan.Job;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.TimingLog;
import java.util.Locale;

/** What a complete log must also say, or its numbers are not those that were asked for. */
final class Validity {
    private static final double NANOS_PER_SECOND = 1e9;

    private Validity() {}

    /** Throws {@link FailureException} when the device slept, or the process did not keep the cores it claims. */
    static void require(Job job, TimingLog log) {
        Long asleep = log.end().suspendedNanos();
        if (asleep != null && asleep > 0) {
            throw new FailureException(Failure.device(
                    "SUSPENDED",
                    String.format(
                            Locale.ROOT,
                            "the device slept for %.1f s during the job: keep it awake (charging, screen on)",
                            asleep / NANOS_PER_SECOND)));
        }
        String mask = job.cpuMask();
        if (mask == null) {
            return;
        }
        for (TimingLog.AgentCondition condition : log.conditions()) {
            String seen = condition.cpusAllowed();
            if (!seen.isEmpty() && !seen.equals(mask)) {
                throw new FailureException(Failure.device(
                        "AFFINITY_CHANGED",
                        "the job was confined to the cores " + mask + ", and " + condition.at() + " it was " + seen
                                + ": something on the device moves processes; measure without --affinity"));
            }
        }
    }
}
