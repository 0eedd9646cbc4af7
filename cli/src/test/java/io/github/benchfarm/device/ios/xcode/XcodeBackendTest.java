package io.github.benchfarm.device.ios.xcode;

import static io.github.benchfarm.device.ios.xcode.StandInXcode.UDID;
import static io.github.benchfarm.device.ios.xcode.StandInXcode.error;
import static io.github.benchfarm.device.ios.xcode.StandInXcode.failure;
import static io.github.benchfarm.device.ios.xcode.StandInXcode.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.process.OperatingSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of devicectl and how its answers are believed, with a stand-in that answers in the documented shapes. */
class XcodeBackendTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final IosFacts PHONE = new IosFacts(UDID, "lab", "iPhone12,3", "18.3.1", "22D72", "D421AP", false);
    private static final String LOCKED =
            "{\"deviceIdentifier\":\"8648BE6E\",\"passcodeRequired\":%s,\"unlockedSinceBoot\":true}";

    @TempDir
    private Path folder;

    private StandInXcode xcode;
    private XcodeBackend backend;

    @BeforeEach
    void install() throws IOException {
        xcode = new StandInXcode(folder);
        backend = xcode.backend();
    }

    @Test
    void health_xcodeWithDevicectl_healthyAndNamed() throws Exception {
        assertThat(backend.health(AMPLE)).isEmpty();
        assertThat(backend.name()).isEqualTo("Xcode 26.1");
    }

    @Test
    void health_commandLineToolsOnly_toldWithTheFix() throws Exception {
        xcode.tell("version.stderr", "xcode-select: error: tool 'xcodebuild' requires Xcode");

        assertThat(backend.health(AMPLE)).hasValueSatisfying(failure -> {
            assertThat(failure.code()).isEqualTo("IOS_TOOL_UNUSABLE");
            assertThat(failure.reason()).contains("requires Xcode", "xcode-select -s");
        });
    }

    @Test
    void health_xcodeBeforeDevicectl_toldWithTheFix() throws Exception {
        xcode.tell("--version.rc", "72").tell("--version.stderr", "unable to find utility \"devicectl\"");

        assertThat(backend.health(AMPLE))
                .hasValueSatisfying(failure ->
                        assertThat(failure.reason()).contains("Xcode 26.1 has no devicectl", "Xcode 15 or later"));
    }

    @Test
    void health_noPrograms_told() throws Exception {
        XcodeBackend none = new XcodeBackend(new XcodeTools("/nowhere/xcrun", "/nowhere/xcodebuild"));

        assertThat(none.health(AMPLE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINUX", "WINDOWS", "OTHER"})
    void find_noMac_noTools(OperatingSystem system) {
        assertThat(XcodeTools.find(system)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void discover_bothVersions_iphonesAtACableOnce(int version) throws Exception {
        String phone = version == 2 ? CoreDeviceTest.VERSION_2 : CoreDeviceTest.VERSION_5;
        String untrusted = "{\"identifier\":\"11111111-2222-3333-4444-555555555555\","
                + "\"connectionProperties\":{\"pairingState\":\"unpaired\",\"transportType\":\"wired\"}}";
        String wireless = phone.replace("wired", "localNetwork").replace(UDID, "00008030-0");
        String simulator = phone.replace("physical", "simulated").replace(UDID, "00008030-1");
        String hostile = phone.replace(UDID, "--help; rm");
        xcode.answers(
                "list devices",
                success(
                        version,
                        "{\"devices\":[" + String.join(",", phone, untrusted, wireless, simulator, hostile, phone)
                                + "]}"));

        assertThat(backend.discover(AMPLE)).containsExactly(UDID, "11111111-2222-3333-4444-555555555555");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void describe_bothVersions_theSameFacts(int version) throws Exception {
        String phone = version == 2 ? CoreDeviceTest.VERSION_2 : CoreDeviceTest.VERSION_5;
        xcode.answers("device info details", success(version, phone));

        assertThat(backend.describe(UDID, AMPLE)).isEqualTo(PHONE);
        assertThat(xcode.calls().get(0))
                .startsWith("devicectl device info details --device " + UDID + " --timeout 28 --json-output /");
    }

    @Test
    void describe_unpaired_refused() throws Exception {
        details(CoreDeviceTest.VERSION_2.replace("\"paired\"", "\"unpaired\""));

        assertThatThrownBy(() -> backend.describe(UDID, AMPLE)).isInstanceOf(IosException.NotPaired.class);
    }

    @Test
    void describe_chainedErrors_kindOfTheCauseAndAllWords() throws Exception {
        xcode.fails(
                "device info details",
                failure(
                        error("com.apple.dt.CoreDeviceError", 4, "No connection."),
                        error("com.apple.dt.RemotePairingError", 4, "Refused.")));

        assertThatThrownBy(() -> backend.describe(UDID, AMPLE))
                .isInstanceOf(IosException.NoTunnel.class)
                .hasMessageContaining("No connection. (com.apple.dt.CoreDeviceError 4): Refused.");
    }

    @Test
    void describe_failureWithExitCode0_believedAllTheSame() throws Exception {
        xcode.answers("device info details", failure(error("com.apple.dt.CoreDeviceError", 1000, "Not found.")));

        assertThatThrownBy(() -> backend.describe(UDID, AMPLE)).isInstanceOf(IosException.Gone.class);
    }

    @Test
    void describe_successWithExitCode1_notBelieved() throws Exception {
        xcode.fails("device info details", success(2, CoreDeviceTest.VERSION_2))
                .tell("device-info-details.stderr", "something broke");

        assertThatThrownBy(() -> backend.describe(UDID, AMPLE))
                .isInstanceOf(IosException.Refused.class)
                .hasMessageContaining("something broke");
    }

    @Test
    void describe_failureWithoutAnswer_toldByItsWords() throws Exception {
        xcode.tell("device-info-details.rc", "1").tell("device-info-details.stderr", "ERROR: lab is not paired");

        assertThatThrownBy(() -> backend.describe(UDID, AMPLE)).isInstanceOf(IosException.NotPaired.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Devices:", "{\"info\":{\"jsonVersion\":2,\"outcome\":\"success\"},\"result\":{\"ident"})
    void describe_noAnswerOrHalfOfIt_refused(String answer) throws Exception {
        xcode.answers("device info details", answer);

        assertThatThrownBy(() -> backend.describe(UDID, AMPLE))
                .isInstanceOf(IosException.Refused.class)
                .hasMessageContaining("'devicectl device info details'")
                .hasMessageContaining("cut off");
    }

    @Test
    void describe_hanging_stoppedAtTheLimit() throws Exception {
        xcode.tell("device-info-details.hang", "");

        assertThatThrownBy(() -> backend.describe(UDID, Duration.ofMillis(500)))
                .isInstanceOf(IosException.TimedOut.class);
    }

    @ParameterizedTest
    @CsvSource({"16.7, true", "17.0, false", "17.2, false", "26.1, false", "'', true"})
    void refusal_below17_toldWithTheFix(String version, boolean refused) {
        IosFacts phone = new IosFacts(UDID, "lab", "iPhone12,3", version, "", "", false);

        assertThat(backend.refusal(phone).isPresent()).isEqualTo(refused);
    }

    @Test
    void makeReady_unlockedWithDeveloperMode_ready() throws Exception {
        details(CoreDeviceTest.VERSION_2);
        xcode.answers("device info lockState", success(3, LOCKED.formatted("false")));

        backend.makeReady(PHONE, AMPLE);

        assertThat(xcode.calls()).hasSize(2);
    }

    @Test
    void makeReady_locked_refused() throws Exception {
        details(CoreDeviceTest.VERSION_2.replace("\"ddiServicesAvailable\":true", "\"ddiServicesAvailable\":false"));
        xcode.answers("device info lockState", success(5, LOCKED.formatted("true")));

        assertThatThrownBy(() -> backend.makeReady(PHONE, AMPLE)).isInstanceOf(IosException.Locked.class);
    }

    @Test
    void makeReady_noDeveloperImage_refused() throws Exception {
        details(CoreDeviceTest.VERSION_2.replace("\"ddiServicesAvailable\":true", "\"ddiServicesAvailable\":false"));
        xcode.answers("device info lockState", success(5, LOCKED.formatted("false")));

        assertThatThrownBy(() -> backend.makeReady(PHONE, AMPLE)).isInstanceOf(IosException.NoDeveloperImage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"disabled\"", "{\"disabled\":{}}"})
    void makeReady_noDeveloperMode_refused(String status) throws Exception {
        boolean now = status.startsWith("{");
        String phone = now ? CoreDeviceTest.VERSION_5 : CoreDeviceTest.VERSION_2;
        details(phone.replace(now ? "{\"enabled\":{\"mode\":1}}" : "\"enabled\"", status));

        assertThatThrownBy(() -> backend.makeReady(PHONE, AMPLE)).isInstanceOf(IosException.NoDeveloperMode.class);
    }

    @Test
    void makeReady_unplugged_gone() throws Exception {
        details(CoreDeviceTest.VERSION_5.replace("\"connected\"", "\"unavailable\""));

        assertThatThrownBy(() -> backend.makeReady(PHONE, AMPLE)).isInstanceOf(IosException.Gone.class);
    }

    @Test
    void appVersions_byBundleId() throws Exception {
        xcode.answers(
                "device info apps",
                success(
                        3,
                        "{\"apps\":[{\"bundleIdentifier\":\"io.github.benchfarm.agent\",\"version\":\"0.1.0\","
                                + "\"bundleVersion\":\"1\"},{\"name\":\"?\"},{\"bundleIdentifier\":\"b.c\"}]}"));

        assertThat(backend.appVersions(UDID, AMPLE))
                .containsEntry("io.github.benchfarm.agent", "0.1.0")
                .containsEntry("b.c", "")
                .hasSize(2);
    }

    @Test
    void install_badSignature_refused() throws Exception {
        xcode.fails(
                "device install app",
                failure(
                        error("com.apple.dt.CoreDeviceError", 3002, "Failed to install the app on the device."),
                        error("MIInstallerErrorDomain", 13, "Failed to verify code signature (0xe8008015)")));

        assertThatThrownBy(() -> backend.install(UDID, folder.resolve("a.ipa"), AMPLE))
                .isInstanceOf(IosException.BadSignature.class);
        assertThat(xcode.calls().get(0)).contains("device install app " + folder.resolve("a.ipa"));
    }

    @Test
    void kill_runningApp_itsProcessesOnly() throws Exception {
        xcode.answers(
                        "device info apps",
                        success(
                                3,
                                "{\"apps\":[{\"bundleIdentifier\":\"io.github.benchfarm.agent\","
                                        + "\"url\":\"file:///private/var/containers/Bundle/Application/A/Benchfarm.app/\"}]}"))
                .answers(
                        "device info processes",
                        success(
                                3,
                                "{\"runningProcesses\":["
                                        + "{\"processIdentifier\":7,\"executable\":\"file:///var/containers/Bundle/Application/A/Benchfarm.app/Benchfarm\"},"
                                        + "{\"processIdentifier\":8,\"executable\":\"file:///private/var/containers/Bundle/Application/A/Benchfarm.app2/x\"},"
                                        + "{\"processIdentifier\":9},"
                                        + "{\"processIdentifier\":1,\"executable\":\"file:///sbin/launchd\"}]}"));

        backend.kill(StandInXcode.APP, AMPLE);

        assertThat(xcode.told("terminated")).isEqualTo("7\n");
    }

    @Test
    void kill_appThatIsNotThere_nothing() throws Exception {
        xcode.answers("device info apps", success(3, "{\"apps\":[]}"));

        backend.kill(StandInXcode.APP, AMPLE);

        assertThat(xcode.was("terminated")).isFalse();
    }

    @Test
    void condition_unknown() {
        assertThat(backend.condition(UDID, AMPLE)).isEqualTo(Condition.unknown());
    }

    private void details(String device) throws IOException {
        xcode.answers("device info details", success(3, device));
    }
}
