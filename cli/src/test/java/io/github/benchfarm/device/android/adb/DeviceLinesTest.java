package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.android.adb.AdbDevice.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceLinesTest {
    private static final String RULES = "no permissions (user in plugdev group; are your udev rules wrong?); see "
            + "[http://developer.android.com/tools/device.html]";

    @Test
    void line_ofAReadyPhone_givesSerialStateAndProperties() {
        AdbDevice device =
                one("R5CR30ABCDE            device usb:1-4.2 product:x1sxxx model:SM_G981N device:x1s transport_id:3");

        assertThat(device)
                .isEqualTo(new AdbDevice(
                        AdbAddress.DEFAULT,
                        "R5CR30ABCDE",
                        State.DEVICE,
                        "device",
                        Map.of(
                                "usb",
                                "1-4.2",
                                "product",
                                "x1sxxx",
                                "model",
                                "SM_G981N",
                                "device",
                                "x1s",
                                "transport_id",
                                "3")));
        assertThat(device.isNetwork()).isFalse();
    }

    /** Forms of adb 1.0.32 (no transport_id), 1.0.41 of r29 and r35, and of the short list with a tab. */
    @ParameterizedTest
    @CsvSource({
        "'0123456789ABCDEF       device usb:3-1 product:hammerhead model:Nexus_5 device:hammerhead', 0123456789ABCDEF, DEVICE",
        "'emulator-5554          offline transport_id:1', emulator-5554, OFFLINE",
        "'192.168.1.20:5555      unauthorized transport_id:12', 192.168.1.20:5555, UNAUTHORIZED",
        "'8BX19XYZ               authorizing usb:1-2 transport_id:7', 8BX19XYZ, AUTHORIZING",
        "'8BX19XYZ               connecting usb:1-2 transport_id:7', 8BX19XYZ, CONNECTING",
        "'8BX19XYZ               recovery usb:1-2 product:a model:b device:c transport_id:7', 8BX19XYZ, RECOVERY",
        "'8BX19XYZ               sideload usb:1-2 transport_id:7', 8BX19XYZ, SIDELOAD",
        "'8BX19XYZ               rescue usb:1-2 transport_id:7', 8BX19XYZ, RESCUE",
        "'8BX19XYZ               bootloader usb:1-2 transport_id:7', 8BX19XYZ, BOOTLOADER",
        "'8BX19XYZ               detached usb:1-2 transport_id:7', 8BX19XYZ, DETACHED",
        "'8BX19XYZ\tdevice', 8BX19XYZ, DEVICE",
        "'adb-R5CR30ABCDE-vWgJpq._adb-tls-connect._tcp device product:x model:y device:z transport_id:4', "
                + "adb-R5CR30ABCDE-vWgJpq._adb-tls-connect._tcp, DEVICE",
        "'adb-R5CR-abc (2)._adb-tls-connect._tcp. offline transport_id:9', adb-R5CR-abc (2)._adb-tls-connect._tcp., OFFLINE",
        "'(no serial number)     device usb:1-2 transport_id:7', (no serial number), DEVICE",
        "'                       device usb:1-2 transport_id:7', , "
    })
    void line_ofEveryState_givesSerialAndState(String line, String serial, State state) {
        List<AdbDevice> devices = DeviceLines.parse(AdbAddress.DEFAULT, line + "\n");

        if (serial == null) {
            assertThat(devices).isEmpty();
        } else {
            assertThat(devices).singleElement().satisfies(device -> {
                assertThat(device.serial()).isEqualTo(serial);
                assertThat(device.state()).isEqualTo(state);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no permissions",
                "no permissions (verify udev rules); see [http://developer.android.com/tools/device.html]",
                "no permissions (missing udev rules? user is in the plugdev group); see "
                        + "[http://developer.android.com/tools/device.html]",
                RULES
            })
    void line_withoutPermissions_keepsTheWholeStateAsText(String text) {
        AdbDevice device = one("0123456789ABCDEF       " + text + " usb:1-2 transport_id:1");

        assertThat(device.serial()).isEqualTo("0123456789ABCDEF");
        assertThat(device.state()).isEqualTo(State.NO_PERMISSIONS);
        assertThat(device.stateText()).isEqualTo(text);
        assertThat(device.properties()).containsOnly(Map.entry("usb", "1-2"), Map.entry("transport_id", "1"));
    }

    @Test
    void line_withUnreadableSerialAndNoPermissions_isListed() {
        assertThat(one("????????????           " + RULES + " usb:1-2 transport_id:1")
                        .serial())
                .isEqualTo("????????????");
    }

    @Test
    void line_ofAStateThatWeDoNotKnow_isUnknownWithItsText() {
        AdbDevice device = one("R5CR30ABCDE            taking a nap usb:1-4 transport_id:3");

        assertThat(device.serial()).isEqualTo("R5CR30ABCDE");
        assertThat(device.state()).isEqualTo(State.UNKNOWN);
        assertThat(device.stateText()).isEqualTo("taking a nap");
    }

    @Test
    void lines_several_keepTheirOrder() {
        String text = "b device transport_id:2\n\na offline transport_id:1\nnonsense\n";

        assertThat(DeviceLines.parse(AdbAddress.DEFAULT, text))
                .extracting(AdbDevice::serial)
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.20:5555, true",
        "[fe80::1]:5555, true",
        "adb-R5CR-x._adb-tls-connect._tcp, true",
        "R5CR30ABCDE, false",
        "emulator-5554, false",
        "usb:1-4x, false"
    })
    void serial_ofANetworkDevice_isKnownByItsForm(String serial, boolean network) {
        assertThat(one(serial + " device").isNetwork()).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a", "a:b ", "x  no permissions", " usb:1"})
    @Timeout(10)
    void line_hostileAndLong_isReadInReasonableTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertThat(DeviceLines.parse(AdbAddress.DEFAULT, text)).hasSizeLessThan(2);
        assertThat(DeviceLines.parse(AdbAddress.DEFAULT, "x device" + text)).hasSizeLessThan(2);
    }

    private static AdbDevice one(String line) {
        List<AdbDevice> devices = DeviceLines.parse(AdbAddress.DEFAULT, line + "\n");
        assertThat(devices).hasSize(1);
        return devices.get(0);
    }
}
