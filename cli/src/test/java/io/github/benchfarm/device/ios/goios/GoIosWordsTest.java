package io.github.benchfarm.device.ios.goios;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.ios.backend.IosException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of go-ios 1.2.0, as the real program wrote them but where a test says so. */
class GoIosWordsTest {
    private static final String WARNING = """
            {"time":"2026-11-24T16:42:06.082513971Z","level":"WARN","msg":"go-ios agent is not running. You might need to start it with 'ios tunnel start' for ios17+."}
            """;

    @Test
    void lastError_logWithOneError_isThatError() {
        String log = WARNING + """
                {"time":"2026-11-24T16:41:39.682443688Z","level":"ERROR","msg":"fsync: pull failed","err":"error getting file info: afc error code: 8"}
                """;

        assertThat(GoIosLog.lastError(log)).isEqualTo("fsync: pull failed: error getting file info: afc error code: 8");
        assertThat(GoIosFailure.isNoSuchFile(GoIosLog.lastError(log))).isTrue();
    }

    @Test
    void lastError_runnerDied_isFoundAtLevelInfo() {
        String log = """
                {"time":"2026-11-24T16:42:12.611104043Z","level":"ERROR","msg":"conn1 closed unexpectedly","module":"go-ios/testmanagerd","error":"EOF"}
                {"time":"2026-11-24T16:42:12.612472858Z","level":"INFO","msg":"Test runner killed with success","module":"go-ios/testmanagerd"}
                {"time":"2026-11-24T16:42:12.612784451Z","level":"INFO","msg":"Failed running Xcuitest","error":"lost connection to testmanagerd. the test-runner may have been killed"}
                """;

        assertThat(GoIosFailure.of("runtest", GoIosLog.lastError(log))).isInstanceOf(IosException.RunnerDied.class);
    }

    @Test
    void lastError_warningsOnly_isEmpty() {
        assertThat(GoIosLog.lastError(WARNING)).isEmpty();
        assertThat(GoIosLog.lastError("")).isEmpty();
    }

    @Test
    void lastError_halfLineAndCrash_isTheCrash() {
        assertThat(GoIosLog.lastError("level\":\"INFO\"}\n{\"time\":\npanic: runtime error: index out of range\n"))
                .isEqualTo("panic: runtime error: index out of range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "could not retrieve PairRecord with error: ReadPair failed with errorcode '2', is the device paired? | NOT_PAIRED",
                "failed to start session: InvalidHostID | NOT_PAIRED",
                "Could not start service:com.apple.mobile.house_arrest with reason:'PasswordProtected'. Have you mounted the Developer Image? | LOCKED",
                "dial tcp 127.0.0.1:1: connect: connection refused | DEVICE_LOST",
                "dial unix /var/run/usbmuxd: connect: no such file or directory | DEVICE_LOST",
                "Device 'nope' not found. Is it attached to the machine? | DEVICE_LOST",
                "fsync: push failed: EOF | DEVICE_LOST",
                "fsync: connect afc service failed: ApplicationLookupFailed | NOT_INSTALLED",
                "fsync: connect afc service failed: InstallationLookupFailed | NOT_INSTALLED",
                "cannot get test app information: Did not find test app for 'org.nope.xctrunner' on device. Is it installed? | NOT_INSTALLED",
                "failed writing: ApplicationVerificationFailed | BAD_SIGNATURE",
                "Developer Disk Image must be mounted | NO_DEVELOPER_IMAGE",
                "Could not start service:com.apple.testmanagerd.lockdown.secure with reason:'InvalidService'. Have you mounted the Developer Image? | NO_DEVELOPER_IMAGE",
                "Cannot connect to com.apple.dt.testmanagerd.remote, missing tunnel address and RSD port. To start the tunnel, run `ios tunnel start` | NO_TUNNEL",
                "error writing data: afc error code: 18 | NO_SPACE",
                "zip: not a valid zip file | IOS_REFUSED"
            })
    void failure_words_areTold(String said, String code) {
        IosException failure = GoIosFailure.of("'ios x'", said);

        assertThat(failure.failure().code()).isEqualTo(code);
        assertThat(failure.getMessage()).startsWith(code + ": ").contains(said);
    }

    /** It names the developer image as well, which nobody could mount without a tunnel. */
    @Test
    void failure_tunnelAndImage_isTheTunnel() {
        String said = "instruments service \"com.apple.instruments.remoteserver.DVTSecureSocketProxy\" unavailable on"
                + " 00008140-001122334455001C: this device runs iOS 18.3.1 and needs an active tunnel — run `ios tunnel"
                + " start` (cause: Could not start service:com.apple.instruments.remoteserver.DVTSecureSocketProxy with"
                + " reason:'InvalidService'. Have you mounted the Developer Image?)";

        assertThat(GoIosFailure.of("kill", said)).isInstanceOf(IosException.NoTunnel.class);
    }
}
