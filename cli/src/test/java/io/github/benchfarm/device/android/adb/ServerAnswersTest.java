package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that says no, or is none. */
@Timeout(60)
class ServerAnswersTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    @Test
    void host_refused_carriesTheServersText() throws Exception {
        try (FakeServer server = FakeServer.start(side -> {
            side.request();
            side.fail("unknown host service\n\u001b[31m");
        })) {
            AdbRefusedException refused = catchThrowableOfType(
                    AdbRefusedException.class, () -> server.client().host("host:nonsense", AMPLE));

            assertThat(refused.text()).isEqualTo("unknown host service  [31m");
            assertThat(refused).hasMessageContaining("host:nonsense").hasMessageContaining("" + server.address());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request",
                "OKAY00g1x",
                "OKAY-001",
                "OKAY+001x",
                "OKAY 1  x",
                "okay0001x",
                "\0\0\0\0\0"
            })
    void host_notAnAdbServer_isSaidSo(String answer) throws Exception {
        try (FakeServer server = FakeServer.start(side -> {
            side.request();
            side.send(answer);
        })) {
            assertThatThrownBy(() -> server.client().host("host:version", AMPLE))
                    .isInstanceOf(AdbServerGoneException.class)
                    .hasMessageContaining("no adb server");
            assertThat(server.client().isRunning(AMPLE)).isFalse();
        }
    }

    @Test
    void host_textThatIsNotUtf8_hidesNoOtherPhone() throws Exception {
        try (FakeServer server = FakeServer.start(side -> {
            side.request();
            side.send("OKAY0016\u00ff\u00fe device\ngood device\n");
        })) {
            assertThat(server.client().devices(AMPLE))
                    .extracting(AdbDevice::serial)
                    .contains("good")
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failed to connect to '10.0.0.1:5555': Connection refused",
                "failed to authenticate to 10.0.0.1:5555",
                "unable to connect to 10.0.0.1:5555",
                ""
            })
    void connect_failedInAGrantedAnswer_isRefused(String text) throws Exception {
        try (FakeServer server = answering(text)) {
            assertThatThrownBy(() -> server.client().connect("10.0.0.1:5555", AMPLE))
                    .isInstanceOf(AdbRefusedException.class)
                    .hasMessageContaining("host:connect:10.0.0.1:5555: " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"connected to 10.0.0.1:5555", "already connected to 10.0.0.1:5555"})
    void connect_succeeded_returnsTheText(String text) throws Exception {
        try (FakeServer server = answering(text)) {
            assertThat(server.client().connect("10.0.0.1:5555", AMPLE)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "device 'phone' not found",
                "device offline",
                "device still authorizing",
                "device unauthorized.\nThis adb server's $ADB_VENDOR_KEYS is not set",
                "insufficient permissions for device: user in plugdev group; are your udev rules wrong?"
            })
    void device_notReady_carriesTheServersText(String text) throws Exception {
        try (FakeServer server = FakeServer.start(side -> {
            side.request();
            side.fail(text);
        })) {
            AdbNotReadyException notReady = catchThrowableOfType(
                    AdbNotReadyException.class, () -> server.phone().shellText("id", AMPLE));

            assertThat(notReady.text()).isEqualTo(text.replace('\n', ' '));
            assertThat(notReady).hasMessageStartingWith("device phone, shell: id: ");
        }
    }

    @Test
    void device_offlineJustBeforeTheService_isNotReady() throws Exception {
        try (FakeServer server = refusingService("device offline (x)", "")) {
            assertThatThrownBy(() -> server.phone().stat("/x", AMPLE)).isInstanceOf(AdbNotReadyException.class);
        }
    }

    @Test
    void shell_onAnOldPhone_saysWhichAndroidIsNeeded() throws Exception {
        try (FakeServer server = refusingService("closed", "cmd,stat_v2")) {
            assertThatThrownBy(() -> server.phone().shellText("id", AMPLE))
                    .isInstanceOf(AdbNotReadyException.class)
                    .hasMessageContaining("Android 7 or newer");
        }
    }

    @Test
    void shell_closedByAPhoneThatHasIt_isLost() throws Exception {
        try (FakeServer server = refusingService("closed", "cmd,shell_v2")) {
            assertThatThrownBy(() -> server.phone().shellText("id", AMPLE)).isInstanceOf(AdbDeviceLostException.class);
        }
    }

    @Test
    void service_refusedInOtherWords_carriesThem() throws Exception {
        try (FakeServer server = refusingService("no such service", "")) {
            assertThatThrownBy(() -> server.phone().stat("/x", AMPLE))
                    .isInstanceOf(AdbRefusedException.class)
                    .hasMessageContaining("no such service");
        }
    }

    @Test
    void request_thatCannotBeSent_isRefusedHere() throws Exception {
        AdbTransport phone = new AdbServer(AdbAddress.DEFAULT).transport("phone");

        assertThatIllegalArgumentException().isThrownBy(() -> phone.shellText("a\0b", AMPLE));
        assertThatIllegalArgumentException().isThrownBy(() -> phone.stat("a\0b", AMPLE));
        assertThatIllegalArgumentException().isThrownBy(() -> phone.stat("a", Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdbServer(AdbAddress.DEFAULT).transport(" "));
        try (FakeServer server = FakeServer.onDevice(ServerSide::drain)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.phone().shellText("x".repeat(70_000), AMPLE))
                    .withMessageContaining("at most 65535 bytes");
        }
    }

    private static FakeServer answering(String text) throws IOException {
        return FakeServer.start(side -> {
            side.request();
            side.send("OKAY");
            side.hexText(text);
        });
    }

    /** Reaches the device and refuses every service there; the server itself knows the device's features. */
    private static FakeServer refusingService(String text, String features) throws IOException {
        return FakeServer.start(side -> {
            if (side.request().equals("host-serial:phone:features")) {
                side.send("OKAY");
                side.hexText(features);
            } else {
                side.send("OKAY");
                side.request();
                side.fail(text);
            }
        });
    }
}
