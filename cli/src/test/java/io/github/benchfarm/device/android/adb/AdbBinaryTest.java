package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.testing.phone.TestAdbServer;
import io.github.benchfarm.wire.UsageException;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AdbBinaryTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void find_nothingSet_isEmpty() {
        assertThat(AdbBinary.find(Map.of())).isEmpty();
        assertThat(AdbBinary.find(Map.of("PATH", "", "ADB", "", "ANDROID_HOME", directory.toString())))
                .isEmpty();
    }

    @Test
    void find_severalPlaces_prefersTheChosenOneThenTheSdkThenThePath() throws Exception {
        Path chosen = program("chosen/my-adb");
        Path home = program("home/platform-tools/adb");
        Path root = program("root/platform-tools/adb");
        Path first = program("first/adb");
        program("second/adb");
        String path = String.join(File.pathSeparator, "", "no\0such", dir("none"), dir("first"), dir("second"));

        assertThat(AdbBinary.find(Map.of("PATH", path))).contains(first);
        assertThat(AdbBinary.find(Map.of("PATH", path, "ANDROID_SDK_ROOT", dir("root"))))
                .contains(root);
        assertThat(AdbBinary.find(Map.of("PATH", path, "ANDROID_SDK_ROOT", dir("root"), "ANDROID_HOME", dir("home"))))
                .contains(home);
        assertThat(AdbBinary.find(Map.of("PATH", path, "ANDROID_HOME", dir("home"), "ADB", chosen.toString())))
                .contains(chosen);
    }

    @Test
    void find_fileThatIsNoProgram_isPassedOver() throws Exception {
        Files.createDirectories(directory.resolve("folder/adb"));
        Files.createDirectories(directory.resolve("text"));
        Files.writeString(directory.resolve("text/adb"), "");
        Path program = program("program/adb");
        String path = String.join(File.pathSeparator, dir("folder"), dir("text"), dir("program"));

        assertThat(AdbBinary.find(Map.of("PATH", path))).contains(program);
    }

    @Test
    void find_chosenOneThatIsNoProgram_isRefused() {
        assertThatThrownBy(() -> AdbBinary.find(Map.of("ADB", dir("none"), "PATH", "/usr/bin")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("ADB is '" + dir("none"));
    }

    @Test
    void startServer_onAnotherComputer_saysWhatToRunThere() {
        assertThatThrownBy(() -> AdbBinary.startServer(directory, new AdbAddress("lab-pc", 5038), AMPLE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("run `adb -a -P 5038 nodaemon server` there");
    }

    @Test
    void startServer_programThatFails_saysWhy() throws Exception {
        Path program = program("adb", "#!/bin/sh\necho \"cannot bind: $*\" >&2\nexit 1\n");

        assertThatThrownBy(() -> AdbBinary.startServer(program, AdbAddress.DEFAULT, AMPLE))
                .isInstanceOf(AdbServerGoneException.class)
                .hasMessageContaining("exit code 1, cannot bind: -P 5037 start-server");
    }

    @Test
    void startServer_programThatHangs_isStopped() throws Exception {
        Path program = program("adb", "#!/bin/sh\nexec sleep 600\n");

        assertThatThrownBy(() -> AdbBinary.startServer(program, AdbAddress.DEFAULT, Duration.ofMillis(200)))
                .isInstanceOf(AdbServerGoneException.class)
                .hasMessageContaining("TIMED_OUT");
    }

    /** The real adb, in an environment of its own lest it writes keys into the home of whoever runs the tests. */
    @Test
    void startServer_realAdb_runsAndIsLeftAloneTheSecondTime() throws Exception {
        Path adb = program(
                "adb",
                "#!/bin/sh\nHOME='" + directory + "' ANDROID_USER_HOME='" + directory + "' ADB_MDNS=0 exec '"
                        + TestAdbServer.adb() + "' \"$@\"\n");
        AdbAddress address = new AdbAddress("127.0.0.1", freePort());
        AdbServer server = new AdbServer(address);
        try {
            AdbBinary.startServer(adb, address, AMPLE);
            assertThat(server.isRunning(AMPLE)).isTrue();
            AdbBinary.startServer(adb, address, AMPLE);
            assertThat(server.devices(AMPLE)).isEmpty();
        } finally {
            stop(server);
        }
    }

    /** A server grants this without a text, and ends. */
    private static void stop(AdbServer server) throws InterruptedException {
        AdbCall call = AdbCall.of(server.address(), "host:kill");
        try (AdbConnection connection = AdbConnection.open(server.address(), call, Patience.total(call, AMPLE))) {
            assertThat(connection.ask("host:kill")).isEmpty();
        }
    }

    private Path program(String name) throws IOException {
        return program(name, "#!/bin/sh\n");
    }

    private Path program(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String dir(String name) {
        return directory.resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
