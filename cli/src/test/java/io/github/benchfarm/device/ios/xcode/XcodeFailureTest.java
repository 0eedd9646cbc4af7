package io.github.benchfarm.device.ios.xcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of failure words and codes mean, as people have reported them of real Macs. */
class XcodeFailureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The device is locked. (com.apple.dt.CoreDeviceError 4000) | LOCKED",
                "Unable to launch x because the device was not, or could not be, unlocked | LOCKED",
                "Xcode cannot launch UITests on lab because the device is locked. | LOCKED",
                "Error Domain=com.apple.dt.deviceprep Code=-3 \"Unlock lab to Continue\" | LOCKED",
                "The device must be paired before it can be connected. (com.apple.dt.CoreDeviceError 1002) | NOT_PAIRED",
                "lab is not paired with this computer | NOT_PAIRED",
                "and respond to any pairing prompts on the device | NOT_PAIRED",
                "Developer Mode disabled To use lab for development | NO_DEVELOPER_MODE",
                "Developer Mode is disabled | NO_DEVELOPER_MODE",
                "The developer disk image could not be mounted on this device. | NO_DEVELOPER_IMAGE",
                "Domain=com.apple.dt.CoreDeviceError.12040.com.apple.dt | NO_DEVELOPER_IMAGE",
                "kAMDMobileImageMounterMissingImagePath: Could not support development. | NO_DEVELOPER_IMAGE",
                "The tunnel connection failed (com.apple.dt.CoreDeviceError 4) | NO_TUNNEL",
                "(com.apple.dt.RemotePairingError 4) | NO_TUNNEL",
                "The app is not installed on the device | NOT_INSTALLED",
                "The request was denied (SBMainWorkspace) for reason: NotFound | NOT_INSTALLED",
                "0xe8008012 (This provisioning profile cannot be installed on this device.) | BAD_SIGNATURE",
                "it has an invalid code signature, or its profile has not been explicitly trusted | BAD_SIGNATURE",
                "MismatchedApplicationIdentifierEntitlement | BAD_SIGNATURE",
                "The operation failed (NSPOSIXErrorDomain 28) | NO_SPACE",
                "The specified device was not found. (com.apple.dt.CoreDeviceError 1000) | DEVICE_LOST",
                "A connection to this device could not be established. (com.apple.dt.CoreDeviceError 4000) | DEVICE_LOST",
                "Unable to find a destination matching the provided destination specifier | DEVICE_LOST",
                "Timed out waiting for CoreDeviceService to fully initialize | TIMED_OUT",
                "Something new (com.apple.dt.CoreDeviceError 99) | IOS_REFUSED",
                "(com.apple.dt.CoreDeviceError 10000) | IOS_REFUSED",
                "(NSPOSIXErrorDomain 280) | IOS_REFUSED",
                "'' | IOS_REFUSED",
            })
    void of_words_kindWithItsFix(String said, String code) {
        assertThat(XcodeFailure.of("'devicectl'", said).failure().code()).isEqualTo(code);
    }

    @Test
    void of_anyKind_tellsTheWordsToo() {
        assertThat(XcodeFailure.of("'devicectl'", "Something new").failure().reason())
                .isEqualTo("'devicectl' failed (Something new)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The operation failed. (NSPOSIXErrorDomain 2) | true",
                "(NSCocoaErrorDomain 260) | true",
                "(CoreDevice.ActionError 3) | true",
                "couldn't be opened because there is no such file. | true",
                "(NSPOSIXErrorDomain 20) | false",
                "The app is not installed (NSPOSIXErrorDomain 2) | false",
                "(com.apple.dt.CoreDeviceError 4000): (NSPOSIXErrorDomain 2) | false",
                "'' | false",
            })
    void isNoSuchFile_onlyWhenNothingWorseWasSaid(String said, boolean missing) {
        assertThat(XcodeFailure.isNoSuchFile(said)).isEqualTo(missing);
    }
}
