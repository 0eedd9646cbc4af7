package io.github.benchfarm.device.android.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionDumpTest {
    private static final String WHOLE = """
            1804800
            1804800
            2419200
            2841600
            ===battery
            Current Battery Service state:
              USB powered: true
              Charge counter: 3120000
              level: 84
              scale: 100
              temperature: 287
            ===saver
            null
            ===power
              mWakefulness=Awake
            ===thermal
            Thermal Status: 2
            HAL Ready: true
            """;

    @Test
    void parse_whole_isComplete() {
        assertThat(ConditionDump.parse(WHOLE))
                .isEqualTo(new Condition(
                        new Battery(84, true, null, 3_120_000L),
                        28.7,
                        "moderate",
                        true,
                        false,
                        List.of(1804, 1804, 2419, 2841)));
    }

    @Test
    void parse_nothing_isUnknown() {
        assertThat(ConditionDump.parse("")).isEqualTo(Condition.unknown());
    }

    @Test
    void parse_anyPrefix_neverFails() {
        for (int end = 0; end < WHOLE.length(); end++) {
            assertThat(ConditionDump.parse(WHOLE.substring(0, end)).thermal()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "null, false", "Permission denial, ", "2, "})
    void parse_batterySaver_isReadFromTheSetting(String value, Boolean saver) {
        assertThat(ConditionDump.parse("===saver\n" + value + "\n").batterySaver())
                .isEqualTo(saver);
    }

    @ParameterizedTest
    @CsvSource({
        "mWakefulness=Awake, true",
        "'  mWakefulness=Asleep', false",
        "mWakefulness=Dozing, false",
        "mWakefulness=Dreaming, false",
        "mWakefulness=, ",
        "Can't find service: power, "
    })
    void screenOn_isAwakeOnly(String line, Boolean on) {
        assertThat(ConditionDump.screenOn(line)).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({
        "Thermal Status: 0, none",
        "Thermal Status: 1, light",
        "Thermal Status: 3, severe",
        "Thermal Status: 6, shutdown",
        "Thermal Status: 7, unknown",
        "Thermal Status: -1, unknown",
        "Can't find service: thermalservice, unknown"
    })
    void thermal_isNamed(String line, String name) {
        assertThat(ThermalDump.parse("IsStatusOverride: false\r\n" + line + "\r\nHAL Ready: true\r\n"))
                .isEqualTo(name);
    }

    @Test
    void thermal_withoutHal_isUnknown() {
        assertThat(ThermalDump.parse("Thermal Status: 0\nHAL Ready: false\n")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat: /sys/x: Permission denied", "0", "99999999999", "1804800\nx"})
    void clocks_withNonsenseAmongThem_areUnknown(String lines) {
        assertThat(ConditionDump.parse(lines + "\n").clocksMhz()).isEmpty();
    }
}
