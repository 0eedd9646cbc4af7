package io.github.benchfarm.device.android.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Battery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps written by hand in the formats of several makers. */
class BatteryDumpTest {
    private static final String PIXEL = """
            Current Battery Service state:
              AC powered: false
              USB powered: true
              Wireless powered: false
              Dock powered: false
              Max charging current: 500000
              Max charging voltage: 5000000
              Charge counter: 3120000
              status: 2
              health: 2
              present: true
              level: 84
              scale: 100
              voltage: 4215
              temperature: 287
              technology: Li-ion
              Charging state: 0
              Charging policy: 0
            """;

    private static final String GALAXY = """
            Current Battery Service state:
              AC powered: false
              USB powered: false
              Wireless powered: false
              Max charging current: 0
              Charge counter: 2650000
              status: 3
              level: 66
              scale: 100
              voltage: 3987
              temperature: 312
              technology: Li-ion
              batteryMiscEvent: 0
              mSecPlugTypeSummary: 0
              LED Charging: true
              current now: -412
              mSavedBatteryAsoc: 93
            """;

    @Test
    void parse_pixelOnACable_isComplete() {
        assertThat(BatteryDump.parse(PIXEL)).isEqualTo(new BatteryDump(new Battery(84, true, null, 3_120_000L), 28.7));
    }

    @Test
    void parse_galaxyOnItsBattery_knowsTheCurrent() {
        assertThat(BatteryDump.parse(GALAXY))
                .isEqualTo(new BatteryDump(new Battery(66, false, -412, 2_650_000L), 31.2));
    }

    @Test
    void parse_windowsLineEnds_areNoDifference() {
        assertThat(BatteryDump.parse(PIXEL.replace("\n", "\r\n"))).isEqualTo(BatteryDump.parse(PIXEL));
    }

    @Test
    void parse_fakedBattery_isUnknown() {
        String faked = PIXEL.replace("service state:", "service state: (UPDATES STOPPED -- use 'reset' to restart)")
                .replace("Service state:", "Service state: (UPDATES STOPPED -- use 'reset' to restart)");

        assertThat(BatteryDump.parse(faked)).isEqualTo(new BatteryDump(Battery.unknown(), null));
    }

    @ParameterizedTest
    @CsvSource({"-412000, -412", "1850, 1850", "99999999999, ", "x, "})
    void parse_currentInEitherUnit_isMilliamps(String value, Integer milliamps) {
        assertThat(BatteryDump.parse("current now: " + value).battery().currentMilliamps())
                .isEqualTo(milliamps);
    }

    @ParameterizedTest
    @CsvSource({"101, 100", "-1, 100", "50, 0", "50, -100", "9999999999999999999, 100", "٥٠, 100", "fifty, 100"})
    void parse_levelOutOfRange_isUnknown(String level, String scale) {
        assertThat(BatteryDump.parse("level: " + level + "\nscale: " + scale)
                        .battery()
                        .percent())
                .isNull();
    }

    @Test
    void parse_otherScale_isPercent() {
        assertThat(BatteryDump.parse("level: 128\nscale: 256").battery().percent())
                .isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Can't find service: battery",
                "/system/bin/sh: dumpsys: inaccessible or not found",
                "Permission Denial: can't dump BatteryService",
                "\0\u0007\u001b[31m: : :\n:\n",
                "  temperature: 99999\n  Charge counter: -5\n  AC powered: maybe"
            })
    void parse_nonsense_isUnknown(String text) {
        assertThat(BatteryDump.parse(text)).isEqualTo(new BatteryDump(Battery.unknown(), null));
    }

    @Test
    void parse_cutOff_keepsWhatWasThere() {
        BatteryDump cut = BatteryDump.parse(PIXEL.substring(0, PIXEL.indexOf("  voltage")));

        assertThat(cut).isEqualTo(new BatteryDump(new Battery(84, true, null, 3_120_000L), null));
    }

    @Test
    void parse_tenMegabytes_isRead() {
        String huge = "x: 1\n".repeat(2_000_000) + PIXEL;

        assertThat(BatteryDump.parse(huge)).isEqualTo(BatteryDump.parse(PIXEL));
    }
}
