package io.github.benchfarm.device.host.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Battery;
import io.github.benchfarm.device.Condition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostConditionTest {
    private static final String SUPPLY = "sys/class/power_supply/";

    @TempDir
    Path folder;

    private FakeRoot root;

    @BeforeEach
    void emptyRoot() {
        root = new FakeRoot(folder);
    }

    @Test
    void read_laptopOnBattery_isComplete() {
        battery("BAT0", 87, "Discharging").with(SUPPLY + "AC/type", "Mains").with(SUPPLY + "AC/online", "0");
        zone(0, "47000");
        zone(1, "61500");
        for (int cpu = 0; cpu < 12; cpu++) {
            root.with("sys/devices/system/cpu/cpu" + cpu + "/cpufreq/scaling_cur_freq", (1000 + cpu) + "999");
        }

        assertThat(HostCondition.read(folder))
                .isEqualTo(new Condition(
                        new Battery(87, false, null, null),
                        61.5,
                        "unknown",
                        null,
                        null,
                        List.of(1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011)));
    }

    @Test
    void read_nothingThere_isUnknown() {
        assertThat(HostCondition.read(folder)).isEqualTo(Condition.unknown());
    }

    @ParameterizedTest
    @CsvSource({"Charging, true", "Full, true", "Not charging, true", "Discharging, false", "Unknown, "})
    void read_noSocketListed_believesTheBattery(String status, Boolean charging) {
        battery("BAT1", 50, status);

        assertThat(HostCondition.read(folder).battery().charging()).isEqualTo(charging);
    }

    @Test
    void read_oneOfSeveralSocketsIsOnline_isCharging() {
        battery("BAT0", 50, "Discharging")
                .with(SUPPLY + "ucsi-source-psy-USBC000:001/type", "USB")
                .with(SUPPLY + "ucsi-source-psy-USBC000:001/online", "0")
                .with(SUPPLY + "ucsi-source-psy-USBC000:002/type", "USB")
                .with(SUPPLY + "ucsi-source-psy-USBC000:002/online", "1");

        assertThat(HostCondition.read(folder).battery().charging()).isTrue();
    }

    @Test
    void read_batteryOfAMouse_isNotOurs() {
        battery("hidpp_battery_0", 15, "Discharging").with(SUPPLY + "hidpp_battery_0/scope", "Device");

        assertThat(HostCondition.read(folder)).isEqualTo(Condition.unknown());
    }

    @Test
    void read_twoBatteries_areAveraged() {
        battery("BAT0", 100, "Full");
        battery("BAT1", 41, "Discharging");

        Condition condition = HostCondition.read(folder);

        assertThat(condition.battery().percent()).isEqualTo(71);
        assertThat(condition.battery().charging()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"101", "-1", "''", "full"})
    void read_capacityThatMakesNoSense_isUnknown(String capacity) {
        root.with(SUPPLY + "BAT0/type", "Battery").with(SUPPLY + "BAT0/capacity", capacity);

        assertThat(HostCondition.read(folder).battery().percent()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "-20000, -20.0",
        "-20001, ",
        "-274000, ",
        "150000, 150.0",
        "150001, ",
        "2147483647, ",
        "0, 0.0",
        "'', ",
        "N/A, ",
    })
    void read_temperature_isTakenWhenSane(String milli, Double celsius) {
        zone(0, milli);

        assertThat(HostCondition.read(folder).temperatureCelsius()).isEqualTo(celsius);
    }

    @Test
    void read_brokenSensorBesideAGoodOne_isPassedOver() throws Exception {
        zone(0, "180000");
        zone(1, "38000");
        Files.createDirectories(folder.resolve("sys/class/thermal/thermal_zone2"));
        root.with("sys/class/thermal/cooling_device0/temp", "99000");

        assertThat(HostCondition.read(folder).temperatureCelsius()).isEqualTo(38.0);
    }

    @Test
    void read_noCpufreq_takesTheClocksOfCpuinfo() {
        root.with("proc/cpuinfo", FakeRoot.dump("virtual-machine.cpuinfo")).withCore(0, 0, 0);

        assertThat(HostCondition.read(folder).clocksMhz()).containsExactly(2399, 2399, 2399);
    }

    @Test
    void now_thisComputer_doesNotFail() {
        assertThat(HostCondition.now().thermal()).isEqualTo("unknown");
    }

    private FakeRoot battery(String name, int percent, String status) {
        return root.with(SUPPLY + name + "/type", "Battery")
                .with(SUPPLY + name + "/capacity", Integer.toString(percent))
                .with(SUPPLY + name + "/status", status);
    }

    private void zone(int number, String milli) {
        root.with("sys/class/thermal/thermal_zone" + number + "/temp", milli);
    }
}
