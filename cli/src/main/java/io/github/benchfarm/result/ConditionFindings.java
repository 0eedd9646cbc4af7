package io.github.benchfarm.result;

import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.wire.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the conditions before and after a job say of its numbers. Unknown conditions say nothing. */
final class ConditionFindings {
    private static final Set<String> HOT = Set.of("moderate", "severe", "critical", "emergency", "shutdown");

    private ConditionFindings() {}

    static void add(@Nullable Condition before, @Nullable Condition after, List<Finding> findings) {
        List<Condition> seen =
                Stream.of(before, after).flatMap(Stream::ofNullable).toList();
        if (seen.stream().anyMatch(condition -> Boolean.TRUE.equals(condition.batterySaver()))) {
            findings.add(new Finding(
                    "BATTERY_SAVER",
                    "battery saver was on, which slows the device down",
                    "switch it off, charge the device, and measure again"));
        }
        if (seen.stream().anyMatch(condition -> Boolean.FALSE.equals(condition.screenOn()))) {
            findings.add(new Finding(
                    "SCREEN_OFF",
                    "the screen was off: sleeping phones slow down and hide cores",
                    "keep the screen on; without --no-prepare that is done for you"));
        }
        seen.stream()
                .map(Condition::thermal)
                .filter(HOT::contains)
                .findFirst()
                .ifPresent(level -> findings.add(new Finding(
                        "HOT",
                        "the device reported the thermal status " + level + ": it throttles",
                        "let it cool, off its charger's heat and out of its case, and measure again")));
        if (before != null && after != null) {
            weakPort(before.battery(), after.battery(), findings);
        }
    }

    private static void weakPort(Battery before, Battery after, List<Finding> findings) {
        boolean powered = Boolean.TRUE.equals(before.charging()) && Boolean.TRUE.equals(after.charging());
        if (powered
                && (fell(before.percent(), after.percent())
                        || fell(before.chargeMicroampHours(), after.chargeMicroampHours()))) {
            findings.add(new Finding(
                    "WEAK_PORT",
                    "the battery fell although power came in: the port or cable gives less than the device takes",
                    "use a hub with 1.5 A a port or more, and a short cable"));
        }
    }

    private static boolean fell(@Nullable Number before, @Nullable Number after) {
        return before != null && after != null && after.longValue() < before.longValue();
    }
}
