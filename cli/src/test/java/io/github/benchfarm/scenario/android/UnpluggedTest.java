package io.github.benchfarm.scenario.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.phone.Effect;
import io.github.benchfarm.testing.phone.Misbehaviour;
import io.github.benchfarm.testing.phone.Moment;
import io.github.benchfarm.testing.phone.PhoneSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Phones on Wi-Fi, as all test phones are to an adb server, with and without a charger. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the test phone needs /proc")
class UnpluggedTest extends WithPhones {
    private static final String ON_BATTERY =
            "Current Battery Service state:\n  AC powered: false\n  USB powered: false\n  level: 66\n  scale: 100\n";

    @Test
    void phone_withoutCharger_isRefusedWithTheFix_andStopsNobody() throws IOException, InterruptedException {
        lab.phone("R58M00001A");
        phone("R58M00002B", ON_BATTERY);

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).contains("--allow-unplugged");
        assertThat(lab.files().column("device_id")).containsExactly("R58M00001A");
        assertThat(lab.files().table("devices.csv"))
                .extracting(row -> row.get("code"))
                .containsOnlyOnce("UNPLUGGED");
    }

    @Test
    void phone_withoutChargerButAllowed_isMeasured() throws IOException, InterruptedException {
        phone("R58M00002B", ON_BATTERY);

        CliResult result = lab.run("--allow-unplugged");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(lab.files().column("status")).containsExactly("ok");
    }

    @Test
    void phone_whoseBatteryIsPretendedOrUnknown_isNotRefused() throws IOException, InterruptedException {
        phone("R58M00002B", ON_BATTERY.replace("state:\n", "state:\n  (UPDATES STOPPED -- use 'reset' to restart)\n"));
        phone("R58M00003C", "Can't find service: battery\n");

        CliResult devices = lab.call("devices");

        assertThat(devices.exit()).as(devices.err()).isZero();
        assertThat(devices.out()).contains("R58M00002B", "R58M00003C").doesNotContain("UNPLUGGED");
    }

    @Test
    void phone_refusesToTellItsBattery_keepsItsHardware() throws IOException, InterruptedException {
        lab.phone("R58M00002B")
                .behave(Misbehaviour.at(Moment.SHELL, Effect.REFUSE)
                        .when("dumpsys battery")
                        .always());

        CliResult specs = lab.call("devices", "--specs");

        assertThat(specs.exit()).as(specs.err()).isZero();
        assertThat(specs.out()).contains("Adreno (TM) 650");
    }

    private void phone(String serialno, String battery) throws IOException, InterruptedException {
        lab.phone(PhoneSettings.galaxyS20(serialno).withDumpsys("battery", battery));
    }
}
