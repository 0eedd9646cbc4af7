package io.github.benchfarm.scenario.ios;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.goios.StandInIphone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What iPhones and go-ios do wrong costs the phone's own jobs, with a code that says what to do. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for go-ios is a shell script")
class TroubledIphonesTest {
    /** The codes of jobs by what the phone does wrong; none means that the job is ok. */
    private static final Map<String, String> CODES = codes();

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
    void run_eachPhoneWithATroubleOfItsOwn_othersAreMeasured() throws IOException, InterruptedException {
        Map<String, String> expected = new HashMap<>();
        int number = 0;
        for (Map.Entry<String, String> trouble : CODES.entrySet()) {
            String udid = "00008101-%016d".formatted(number++);
            lab.goIos().plug(udid, "iPhone12,3").trouble(trouble.getKey());
            expected.put(udid, trouble.getValue());
        }
        lab.goIos().plug("00008101-00000000000000AA", "iPhone12,3").noApps();
        expected.put("00008101-00000000000000AA", "NOT_INSTALLED");
        lab.goIos().plug("00008101-00000000000000BB", "iPhone12,3").apps("0.0.9");
        expected.put("00008101-00000000000000BB", "AGENT_VERSION");
        lab.goIos().plug("00008101-00000000000000CC", "iPhone12,3").developerMode(false);
        expected.put("00008101-00000000000000CC", "NO_DEVELOPER_MODE");

        CliResult result = lab.run("--retries", "0");

        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        Map<String, String> found = new HashMap<>();
        lab.files().rows().forEach(row -> found.put(row.get("device_id"), row.get("code")));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void run_unpairedPhone_isListedWithTheFix() throws IOException, InterruptedException {
        lab.iphoneXr();
        lab.iphone11Pro().trouble("stale-trust");

        CliResult result = lab.run();

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("cannot use " + IphoneLab.PRO).contains("tap Trust");
        assertThat(lab.files().table("devices.csv"))
                .filteredOn(row -> row.get("usable").equals("false"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("code", "NOT_PAIRED"));
    }

    @Test
    void run_appOfAnotherVersion_isReplacedWhenFilesAreGiven() throws IOException, InterruptedException {
        lab.iphoneXr().apps("0.0.9");
        lab.iphone11Pro().noApps().trouble("bad-signature");
        List<Path> files = StandInIphone.ipas(folder, "0.1.0");

        CliResult result = lab.run(
                "--ios-agent",
                files.get(0).toString(),
                "--ios-agent",
                files.get(1).toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(lab.row(IphoneLab.XR)).containsEntry("status", "ok");
        assertThat(lab.row(IphoneLab.PRO)).containsEntry("code", "BAD_SIGNATURE");
    }

    @Test
    void run_unpluggedDuringPushRunAndPull_isTriedAgainWhenPluggedIn() throws IOException, InterruptedException {
        List<StandInIphone> phones = List.of(
                lab.goIos().plug("00008101-0000000000000001", "iPhone12,3").trouble("vanish-push"),
                lab.goIos().plug("00008101-0000000000000002", "iPhone12,3").trouble("vanish-run"),
                lab.goIos().plug("00008101-0000000000000003", "iPhone12,3").trouble("vanish-pull"));

        try (CliProcess run = lab.start("--device-patience", "60s")) {
            for (StandInIphone phone : phones) {
                Losses.await(run, phone.udid());
                phone.plugInAgain();
            }
            CliResult result = run.await();

            assertThat(result.exit()).as(result.err()).isZero();
        }
        assertThat(lab.files().column("status")).containsOnly("ok").hasSize(3);
        assertThat(lab.goIos().refreshed()).hasSize(3);
    }

    @Test
    void run_unpluggedForGood_isLost() throws IOException, InterruptedException {
        lab.iphoneXr().trouble("vanish-run");

        CliResult result = lab.run("--device-patience", "1s", "--repeats", "2");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(lab.files().column("status")).containsOnly("lost");
        assertThat(lab.files().column("code")).containsOnly("DEVICE_LOST");
    }

    @Test
    void run_serviceForPhonesRestarted_isTriedAgain() throws IOException, InterruptedException {
        StandInIphone phone = lab.iphoneXr().trouble("mux-restart");

        try (CliProcess run = lab.start("--device-patience", "60s")) {
            while (!lab.goIos().muxIsDead()) {
                Thread.sleep(20);
            }
            phone.trouble("");
            lab.goIos().startMux();
            CliResult result = run.await();

            assertThat(result.exit()).as(result.err()).isZero();
        }
        assertThat(lab.row(IphoneLab.XR)).containsEntry("status", "ok");
    }

    @Test
    void run_testThatHangs_isStoppedAfterItsLimit() throws IOException, InterruptedException {
        lab.iphoneXr().trouble("hangs");

        CliResult result = lab.run("--job-allowance", "1s", "--max-time", "1s");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(lab.row(IphoneLab.XR)).containsEntry("code", "AGENT_TIMEOUT");
        assertThat(lab.goIos().calls()).anyMatch(call -> call.startsWith("kill io.github.benchfarm.agent "));
    }

    @Test
    void run_noTunnelAgent_startsOneAndEndsIt() throws IOException, InterruptedException {
        lab.iphoneXr();
        lab.goIos().stopTunnelAgent();

        CliResult result = lab.run();

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(lab.goIos().calls()).anyMatch(call -> call.startsWith("tunnel start --userspace"));
        assertThat(lab.goIos().tunnelAgentRuns()).isFalse();
    }

    @Test
    void run_noServiceForPhones_saysWhatToInstall() throws IOException, InterruptedException {
        lab.goIos().stopMux();

        CliResult result = lab.run();

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("usbmuxd").contains("connection refused");
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("", "");
        codes.put("locked", "LOCKED");
        codes.put("not-dev-signed", "NOT_INSTALLED");
        codes.put("no-image", "NO_DEVELOPER_IMAGE");
        codes.put("no-tunnel", "DEVICE_LOST");
        codes.put("full", "NO_SPACE");
        codes.put("damages", "PLACE_FAILED");
        codes.put("runner-dies", "RUNNER_DIED");
        codes.put("test-absent", "RUNNER_DIED");
        codes.put("test-fails", "TEST_FAILED");
        codes.put("no-log", "LOG_MISSING");
        codes.put("cut-log", "LOG_INCOMPLETE");
        codes.put("foreign-log", "LOG_FOREIGN");
        return codes;
    }
}
