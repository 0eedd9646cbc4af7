package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.android.adb.AdbDevice;
import io.github.benchfarm.wire.Fixer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadyPhonesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNAUTHORIZED   | unauthorized | UNAUTHORIZED   | USER   | allow USB debugging",
                "AUTHORIZING    | authorizing  | CONNECTING     | USER   | try again in a moment",
                "CONNECTING     | connecting   | CONNECTING     | USER   | try again in a moment",
                "OFFLINE        | offline      | OFFLINE        | DEVICE | adb reconnect offline",
                "NO_PERMISSIONS | no permissions (x) | NO_PERMISSIONS | USER | udev rules",
                "RECOVERY       | recovery     | NOT_BOOTED     | USER   | in recovery mode: start Android",
                "RESCUE         | rescue       | NOT_BOOTED     | USER   | in rescue mode: start Android",
                "SIDELOAD       | sideload     | NOT_BOOTED     | USER   | in sideload mode: start Android",
                "BOOTLOADER     | bootloader   | NOT_BOOTED     | USER   | boot loader: start Android",
                "DETACHED       | detached     | DETACHED       | USER   | --adb-server",
                "UNKNOWN        | on fire      | NOT_READY      | DEVICE | adb says 'on fire'",
                "DEVICE         | device       | NOT_READY      | DEVICE | plug it in again"
            })
    void of_state_hasCodeFixerAndFix(AdbDevice.State state, String text, String code, Fixer fixer, String fix) {
        UnusableDevice unusable = UnreadyPhones.of(Phones.route(device("R58A", state, text, Map.of())));

        assertThat(unusable.failure().code()).isEqualTo(code);
        assertThat(unusable.failure().fixer()).isEqualTo(fixer);
        assertThat(unusable.failure().reason()).contains(fix);
    }

    /** A state that is added later must get its fix, too. */
    @ParameterizedTest
    @EnumSource
    void of_anyState_saysWhatToDo(AdbDevice.State state) {
        UnusableDevice unusable = UnreadyPhones.of(Phones.route(device("R58A", state, "words", Map.of())));

        assertThat(unusable.kind()).isEqualTo("android");
        assertThat(unusable.failure().reason()).contains(": ");
    }

    @Test
    void label_modelKnown_namesSerialAndModel() {
        assertThat(label("R58A", Map.of("model", "SM_G981N"))).isEqualTo("R58A (SM_G981N)");
        assertThat(label("R58A", Map.of())).isEqualTo("R58A");
    }

    @Test
    void label_hostileTexts_fitOnOneLine() {
        String label = label("\u001b[2J\nx", Map.of("model", "y".repeat(5000)));

        assertThat(label).startsWith("[2J x (yyy").endsWith("...)").hasSizeLessThan(250);
    }

    private static String label(String serial, Map<String, String> properties) {
        return UnreadyPhones.of(Phones.route(device(serial, AdbDevice.State.OFFLINE, "offline", properties)))
                .label();
    }

    private static AdbDevice device(String serial, AdbDevice.State state, String text, Map<String, String> properties) {
        return new AdbDevice(Phones.SERVER, serial, state, text, properties);
    }
}
