package io.github.benchfarm.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.wire.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionFindingsTest {
    private static final Condition GOOD =
            new Condition(new Battery(80, true, null, 3_000_000L), 30.0, "none", true, false, List.of());

    @Test
    void goodOrUnknownConditions_haveNoFinding() {
        assertThat(codes(GOOD, GOOD)).isEmpty();
        assertThat(codes(Condition.unknown(), Condition.unknown())).isEmpty();
        assertThat(codes(null, null)).isEmpty();
    }

    @Test
    void batterySaver_beforeOrAfter_isFound() {
        Condition saving = new Condition(GOOD.battery(), 30.0, "none", true, true, List.of());

        assertThat(codes(saving, GOOD)).containsExactly("BATTERY_SAVER");
        assertThat(codes(GOOD, saving)).containsExactly("BATTERY_SAVER");
    }

    @Test
    void screenOff_isFound() {
        Condition dark = new Condition(GOOD.battery(), 30.0, "none", false, false, List.of());

        assertThat(codes(GOOD, dark)).containsExactly("SCREEN_OFF");
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "light, 0", "unknown, 0", "moderate, 1", "shutdown, 1"})
    void thermalStatus_fromModerateOn_isFound(String thermal, int findings) {
        Condition after = new Condition(GOOD.battery(), 30.0, thermal, true, false, List.of());

        assertThat(codes(GOOD, after)).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 80, 79, , , 1",
        "true, 80, 80, 3000000, 2999000, 1",
        "true, 80, 81, 3000000, 3100000, 0",
        "false, 80, 79, , , 0",
        ", 80, 79, , , 0",
        "true, , 79, 3000000, , 0"
    })
    void battery_fallingWhilePowerComesIn_isAWeakPort(
            Boolean charging, Integer before, Integer after, Long chargeBefore, Long chargeAfter, int findings) {
        assertThat(codes(battery(charging, before, chargeBefore), battery(charging, after, chargeAfter)))
                .hasSize(findings)
                .allMatch("WEAK_PORT"::equals);
    }

    private static Condition battery(Boolean charging, Integer percent, Long charge) {
        return new Condition(new Battery(percent, charging, null, charge), null, "unknown", null, null, List.of());
    }

    private static List<String> codes(Condition before, Condition after) {
        List<Finding> findings = new ArrayList<>();
        ConditionFindings.add(before, after, findings);
        return findings.stream().map(Finding::code).toList();
    }
}
