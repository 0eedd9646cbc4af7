package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.wire.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdbAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:5037, 127.0.0.1, 5037",
        "lab-pc_2.local:1, lab-pc_2.local, 1",
        "[::1]:65535, ::1, 65535",
        "[fe80::1%eth0]:5037, fe80::1%eth0, 5037"
    })
    void parse_hostAndPort_readAndWrittenBack(String text, String host, int port) {
        AdbAddress address = AdbAddress.parse(text);

        assertThat(address).isEqualTo(new AdbAddress(host, port));
        assertThat(address).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5037",
                "localhost",
                "localhost:",
                ":5037",
                "localhost:0",
                "localhost:65536",
                "localhost:999999",
                "localhost:-1",
                "localhost:50 37",
                "::1:5037",
                "[::1]",
                "[]:5037",
                "a b:5037",
                "http://x:5037",
                "x:5037/",
                "x:5037\n",
                "x:٥٠٣٧"
            })
    void parse_nonsense_isRefusedWithTheForm(String text) {
        assertThatThrownBy(() -> AdbAddress.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("give HOST:PORT");
    }

    @Test
    void defaultAddress_isWhereAdbListens() {
        assertThat(AdbAddress.DEFAULT).hasToString("127.0.0.1:5037");
    }
}
