package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.benchfarm.device.android.adb.AdbDevice.State;
import io.github.benchfarm.testing.phone.Access;
import io.github.benchfarm.testing.phone.Effect;
import io.github.benchfarm.testing.phone.Misbehaviour;
import io.github.benchfarm.testing.phone.Moment;
import io.github.benchfarm.testing.phone.PhoneSettings;
import io.github.benchfarm.testing.phone.TestAdbServer;
import io.github.benchfarm.testing.phone.TestPhone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the real adb server, and through it against a phone. */
@Timeout(120)
class RealServerTest {
    private static final Duration AMPLE = Duration.ofSeconds(60);
    private static final int MANY = 20_000_000;

    private static TestAdbServer adb;
    private static AdbServer server;

    @TempDir
    private Path directory;

    private TestPhone phone;
    private AdbTransport transport;

    @BeforeAll
    static void startServer() throws Exception {
        adb = TestAdbServer.start();
        server = new AdbServer(AdbAddress.parse(adb.address()));
    }

    @AfterAll
    static void stopServer() throws Exception {
        adb.close();
    }

    @BeforeEach
    void plugIn() throws Exception {
        phone = TestPhone.start(PhoneSettings.galaxyS20("R5CR30ABCDE"));
        adb.connect(phone);
        transport = server.transport(phone.address());
    }

    @AfterEach
    void unplug() throws Exception {
        adb.disconnect(phone);
        phone.close();
    }

    @Test
    void server_running_tellsItsVersion() throws Exception {
        assertThat(server.isRunning(AMPLE)).isTrue();
        assertThat(server.host("host:version", AMPLE)).matches("[0-9a-f]{4}");
        assertThatThrownBy(() -> server.host("host:no-such-service", AMPLE)).isInstanceOf(AdbRefusedException.class);
        server.reconnectOffline(AMPLE);
    }

    @Test
    void connect_nobodyThere_isRefusedInTheServersWords() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThatThrownBy(() -> server.connect("127.0.0.1:" + port, AMPLE))
                .isInstanceOf(AdbRefusedException.class)
                .hasMessageContaining("failed to connect to")
                .hasMessageContaining("Connection refused");
    }

    @Test
    void connect_again_isFine() throws Exception {
        assertThat(server.connect(phone.address(), AMPLE)).isEqualTo("already connected to " + phone.address());
    }

    @Test
    void devices_ready_haveTheirProperties() throws Exception {
        // Those that vanished in other tests may still be listed.
        assertThat(server.devices(AMPLE))
                .filteredOn(device -> device.serial().equals(phone.address()))
                .singleElement()
                .satisfies(device -> {
                    assertThat(device.state()).isEqualTo(State.DEVICE);
                    assertThat(device.isNetwork()).isTrue();
                    assertThat(device.properties()).containsKeys("product", "model", "device", "transport_id");
                });
    }

    @Test
    void device_unauthorized_isListedAndNotReady() throws Exception {
        try (TestPhone stranger = TestPhone.start(PhoneSettings.galaxyS20("R5CR30STRAN"))) {
            stranger.access(Access.UNAUTHORIZED);
            adb.connect(stranger, "unauthorized");

            assertThat(server.devices(AMPLE))
                    .filteredOn(device -> device.serial().equals(stranger.address()))
                    .extracting(AdbDevice::state)
                    .containsExactly(State.UNAUTHORIZED);
            assertThatThrownBy(() -> server.transport(stranger.address()).shellText("id", AMPLE))
                    .isInstanceOf(AdbNotReadyException.class)
                    .hasMessageContaining("unauthorized");
            adb.disconnect(stranger);
        }
    }

    @Test
    void device_unknown_isNotReady() {
        AdbNotReadyException notReady = catchThrowableOfType(
                AdbNotReadyException.class,
                () -> server.transport("R5CR30NOBOD").shellText("id", AMPLE));

        assertThat(notReady.text()).isEqualTo("device 'R5CR30NOBOD' not found");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 255})
    void shell_exitCodeAndBothOutputs_arrive(int code) throws Exception {
        assertThat(transport.run("echo out; echo err >&2; exit " + code, AMPLE))
                .isEqualTo(new AdbResult(code, "out\n", "err\n"));
    }

    @Test
    void shell_hostileWords_arriveUnchanged() throws Exception {
        String hostile = "it's; $(id) \"x\" `y` \\ \n#*\tä日\uD83D\uDE00";

        assertThat(transport.shellText(ShellWords.command("printf", "%s", hostile), AMPLE))
                .isEqualTo(hostile);
    }

    @Test
    void shell_fiveMegabytes_arriveWhole() throws Exception {
        RecordedOutput out = new RecordedOutput();

        assertThat(transport.shell("yes 0123456 | head -c 5000000", out, AMPLE, AMPLE))
                .isZero();

        assertThat(out.stdoutBytes()).isEqualTo("0123456\n".repeat(625_000).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void shell_thatHangs_isEndedOnThePhone() throws Exception {
        assertThatThrownBy(() -> transport.shellText("exec sleep 600", Duration.ofMillis(500)))
                .isInstanceOf(AdbTimedOutException.class);

        while (!phone.processes().isEmpty()) {
            Thread.sleep(20);
        }
    }

    @Test
    void file_ofTwentyMegabytes_travelsThereAndBack() throws Exception {
        byte[] content = new byte[MANY];
        new Random(1).nextBytes(content);
        Path source = Files.write(directory.resolve("source"), content);
        Path back = directory.resolve("back");
        List<Long> progress = new ArrayList<>();

        transport.push(source, "/data/local/tmp/a b/x", 0640, AMPLE, progress::add);
        transport.pull("/data/local/tmp/a b/x", back, MANY, AMPLE);

        assertThat(Arrays.equals(Files.readAllBytes(back), content)).isTrue();
        assertThat(progress).isSorted().endsWith((long) MANY);
        assertThat(transport.stat("/data/local/tmp/a b/x", AMPLE)).hasValueSatisfying(file -> {
            assertThat(file.isRegularFile()).isTrue();
            assertThat(file.size()).isEqualTo(MANY);
        });
    }

    @Test
    void stat_directoryAndNothing_areToldApart() throws Exception {
        assertThat(transport.stat("/data/local/tmp", AMPLE))
                .hasValueSatisfying(file -> assertThat(file.isDirectory()).isTrue());
        assertThat(transport.stat("/data/local/tmp/none", AMPLE)).isEmpty();
    }

    @Test
    void pull_ofNothing_isRefused() {
        assertThatThrownBy(() -> transport.pull("/data/local/tmp/none", directory.resolve("x"), 10, AMPLE))
                .isInstanceOf(AdbRefusedException.class)
                .hasMessageContaining("No such file or directory");
    }

    @Test
    void push_ofAnEmptyFile_makesOne() throws Exception {
        transport.push(file(0), "/data/local/tmp/empty", 0644, AMPLE, AdbProgress.NONE);

        assertThat(transport.stat("/data/local/tmp/empty", AMPLE))
                .hasValueSatisfying(file -> assertThat(file.size()).isZero());
    }

    @Test
    void push_toAFullPhone_isRefusedInItsWords() throws Exception {
        phone.behave(Misbehaviour.refusePush("No space left on device").after(1_000_000));

        assertThatThrownBy(() -> transport.push(file(MANY), "/data/local/tmp/x", 0644, AMPLE, AdbProgress.NONE))
                .isInstanceOf(AdbRefusedException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void phone_vanishingDuringAShell_isLost() throws Exception {
        phone.behave(Misbehaviour.at(Moment.SHELL, Effect.VANISH).after(3));
        RecordedOutput out = new RecordedOutput();

        assertThatThrownBy(() -> transport.shell("echo hello; exec sleep 600", out, AMPLE, AMPLE))
                .isInstanceOf(AdbDeviceLostException.class);
    }

    @Test
    void phone_vanishingDuringAPush_isLost() throws Exception {
        phone.behave(Misbehaviour.at(Moment.PUSH, Effect.VANISH).after(1_000_000));

        assertThatThrownBy(() -> transport.push(file(MANY), "/data/local/tmp/x", 0644, AMPLE, AdbProgress.NONE))
                .isInstanceOf(AdbDeviceLostException.class);
    }

    @Test
    void phone_vanishingDuringAPull_isLostAndLeavesNoFile() throws Exception {
        transport.push(file(MANY), "/data/local/tmp/x", 0644, AMPLE, AdbProgress.NONE);
        phone.behave(Misbehaviour.at(Moment.PULL, Effect.VANISH).after(1_000_000));
        Path target = directory.resolve("target");

        assertThatThrownBy(() -> transport.pull("/data/local/tmp/x", target, MANY, AMPLE))
                .isInstanceOf(AdbDeviceLostException.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void phone_frozenDuringAPush_endsAtTheStallLimit() throws Exception {
        phone.behave(Misbehaviour.at(Moment.PUSH, Effect.FREEZE).after(1_000_000));

        assertThatThrownBy(() ->
                        transport.push(file(MANY), "/data/local/tmp/x", 0644, Duration.ofMillis(500), AdbProgress.NONE))
                .isInstanceOf(AdbTimedOutException.class);
    }

    @Test
    void server_killedDuringAShell_isLostAndThenGoneUntilItIsBack() throws Exception {
        AdbOutput kill = new KillServer();

        assertThatThrownBy(() -> transport.shell("echo now; exec sleep 600", kill, AMPLE, AMPLE))
                .isInstanceOf(AdbDeviceLostException.class);
        assertThatThrownBy(() -> transport.shellText("id", AMPLE)).isInstanceOf(AdbServerGoneException.class);
        adb.restart();
        adb.awaitState(phone, "device");
        assertThat(transport.shellText("echo back", AMPLE)).isEqualTo("back\n");
    }

    private Path file(int bytes) throws IOException {
        return Files.write(directory.resolve("file"), new byte[bytes]);
    }

    /** Kills the adb server at the first byte. */
    private static final class KillServer implements AdbOutput {
        @Override
        public void stdout(byte[] bytes, int offset, int length) {
            try {
                adb.kill();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stderr(byte[] bytes, int offset, int length) {}
    }
}
