package io.github.benchfarm.scenario.ios;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.goios.StandInIphone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** iPhones that behave, and what is to be known of them before a run. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for go-ios is a shell script")
class IphonesTest {
    @TempDir
    private Path folder;

    private IphoneLab lab;

    @BeforeEach
    void openLab() throws IOException {
        lab = new IphoneLab(folder);
    }

    @AfterEach
    void closeLab() {
        lab.close();
    }

    @Test
    void iphones_twoAndThisComputer_areColumnsOfOneComparison() throws IOException, InterruptedException {
        StandInIphone phone = lab.iphoneXr();
        lab.iphone11Pro();

        CliResult result = lab.run("--devices", "ios,host", "--threads", "1");

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(lab.files().column("status")).containsOnly("ok").hasSize(3);
        assertThat(lab.files().table("comparison.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row.keySet())
                        .filteredOn(column -> column.endsWith("p50_ms"))
                        .hasSize(3)
                        .anyMatch(column -> column.contains(IphoneLab.XR) && column.contains("[simulated]"))
                        .anyMatch(column -> column.contains(IphoneLab.PRO) && column.contains("[simulated]"))
                        .anyMatch(column -> column.contains("(host)")));
        assertThat(lab.row(IphoneLab.XR))
                .containsEntry("temperature_c_before", "29.5000")
                .containsEntry("battery_percent_before", "83")
                .containsEntry("charging_before", "true");
        assertThat(phone.files()).noneMatch(file -> file.startsWith("jobs/"));
    }

    @Test
    void secondRun_pushesNoModel() throws IOException, InterruptedException {
        lab.iphoneXr();
        lab.run();
        int before = lab.goIos().calls().size();

        CliResult again = lab.run("--name", "again");

        List<String> later =
                lab.goIos().calls().subList(before, lab.goIos().calls().size());
        assertThat(again.exit()).isZero();
        assertThat(later).filteredOn(call -> call.contains("push")).allMatch(call -> call.contains("/job.json"));
    }

    @Test
    void clean_leavesTheAppOnly() throws IOException, InterruptedException {
        StandInIphone phone = lab.iphoneXr();
        lab.run();
        assertThat(phone.files()).anyMatch(file -> file.startsWith("models/"));

        CliResult cleaned = lab.call("clean", "--devices", IphoneLab.XR);

        assertThat(cleaned.exit()).as(cleaned.err()).isZero();
        assertThat(phone.files()).isEmpty();
    }

    @Test
    void devices_oneUnpairedOneStrange_hideNoOther() throws IOException, InterruptedException {
        lab.iphoneXr();
        lab.iphone11Pro().trouble("unpaired");
        lab.goIos()
                .plug("00008101-00000000000000AA", "iPhone99,9")
                .says("DeviceName", "a\u001b[31m=cmd|' /C calc'!A0\nb");
        lab.goIos().plug("00008101-00000000000000BB", "iPhone14,5").says("ProductVersion", "17.2");
        lab.goIos().plug("00008101-00000000000000CC", "iPhone14,5").says("ProductVersion", "16.7.8");
        lab.goIos().plug("00008101-00000000000000DD", "iPhone14,5").trouble("garbage");

        CliResult result = lab.call("devices");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .containsPattern(IphoneLab.XR + " +iPhone XR +iOS 18.3.1 .*simulated")
                .containsPattern("00008101-00000000000000AA +iPhone99,9")
                .contains(IphoneLab.PRO + " (ios) cannot be used: NOT_PAIRED")
                .contains("tap Trust")
                .contains("update the phone to iOS 17.4 or later")
                .contains("go-ios below 1.3.0 cannot start tests on iOS 14 to 16")
                .contains("its answer makes no sense")
                .doesNotContain("\u001b");
    }

    @Test
    void run_unknownProductTypeAndHostileName_isMeasured() throws IOException, InterruptedException {
        lab.iphoneXr().says("ProductType", "=HYPERLINK(\"x\")").says("DeviceName", "\u202eevil,\"\n");

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.err()).isZero();
        Map<String, String> device = lab.files().table("devices.csv").get(0);
        assertThat(device.get("device")).doesNotStartWith("=");
        assertThat(device.get("unknown")).contains("soc: not in our table of iPhones");
    }

    @Test
    void run_affinityAndFixedClocks_areRefusedAndTold() throws IOException, InterruptedException {
        lab.iphoneXr();

        CliResult affinity = lab.run("--affinity", "big");
        CliResult clocks = lab.run("--clocks", "fixed", "--name", "fixed");

        assertThat(affinity.exit()).isEqualTo(1);
        assertThat(lab.row(IphoneLab.XR)).containsEntry("code", "AFFINITY_UNAVAILABLE");
        assertThat(clocks.exit()).as(clocks.err()).isZero();
        assertThat(lab.home().run("fixed").rows().get(0).get("findings")).contains("CLOCKS_NOT_FIXED");
    }

    @Test
    void devices_noTool_saysSoOnlyWhenAsked() throws IOException, InterruptedException {
        CliResult silent = lab.home().call("devices");
        CliResult asked = lab.home().call("devices", "--ios-backend", "xcode");
        CliResult wrong = lab.home().call("devices", "--go-ios", "nowhere/ios");

        assertThat(silent.out()).doesNotContain("ios");
        assertThat(asked.out())
                .contains("iPhones (ios) cannot be used: IOS_TOOL_MISSING")
                .contains("Xcode");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("--go-ios 'nowhere/ios' is not a program")
                .contains("scripts/setup-ios");
    }
}
