package io.github.benchfarm.result;

import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLog.AgentCondition;
import io.github.benchfarm.wire.TimingLog.ClockTimes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fast the clocks ran during a job. */
final class ClockUse {
    private ClockUse() {}

    /**
     * The mean clock of a domain between the log's first and last condition, divided by the domain's highest clock: of the
     * domain where this is largest, because the others idled. null when the agent could not see it.
     */
    static @Nullable Double share(TimingLog log) {
        List<AgentCondition> seen = log.conditions();
        if (seen.size() < 2) {
            return null;
        }
        List<ClockTimes> before = seen.get(0).clockTimes();
        Double largest = null;
        for (ClockTimes after : seen.get(seen.size() - 1).clockTimes()) {
            Optional<ClockTimes> same = before.stream()
                    .filter(its -> its.cpu() == after.cpu() && its.khz().equals(after.khz()))
                    .findFirst();
            Double share = same.isPresent() ? share(same.get(), after) : null;
            if (share != null && (largest == null || share > largest)) {
                largest = share;
            }
        }
        return largest;
    }

    private static @Nullable Double share(ClockTimes before, ClockTimes after) {
        double ticks = 0;
        double weighted = 0;
        long highest = 0;
        for (int i = 0; i < after.khz().size(); i++) {
            long spent = after.ticks().get(i) - before.ticks().get(i);
            if (spent < 0) {
                return null;
            }
            ticks += spent;
            weighted += (double) spent * after.khz().get(i);
            highest = Math.max(highest, after.khz().get(i));
        }
        return ticks == 0 || highest == 0 ? null : weighted / ticks / highest;
    }
}
