package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.android.adb.AdbAddress;
import io.github.benchfarm.device.android.adb.AdbServer;
import io.github.benchfarm.wire.Fixer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where no adb server listens. */
@Timeout(60)
class AndroidFinderTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private int port;

    @BeforeEach
    void findPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @Test
    void find_noServerAndNoAdb_saysWhatToInstall() {
        UnusableDevice missing = onlyUnusable("127.0.0.1", Map.of("PATH", folder.toString()));

        assertThat(missing.kind()).isEqualTo("android");
        assertThat(missing.label()).isEqualTo("adb server 127.0.0.1:" + port);
        assertThat(missing.failure().code()).isEqualTo("ADB_MISSING");
        assertThat(missing.failure().fixer()).isEqualTo(Fixer.USER);
        assertThat(missing.failure().reason())
                .isEqualTo("no adb server answers at 127.0.0.1:" + port
                        + " and the program adb is not found: install Android's platform tools (Debian: apt install"
                        + " adb), or name a server with --adb-server");
    }

    @Test
    void find_adbSetToNoProgram_saysSo() {
        UnusableDevice missing = onlyUnusable("127.0.0.1", Map.of("ADB", folder.toString()));

        assertThat(missing.failure().code()).isEqualTo("ADB_MISSING");
        assertThat(missing.failure().reason()).contains("ADB is '" + folder + "', which is not a program");
    }

    /** Any address that is not known to be this computer's may be another's. */
    @Test
    void find_noServerElsewhere_saysWhatToRunThere() throws Exception {
        UnusableDevice missing = onlyUnusable("127.0.0.2", Map.of("ADB", program("exit 0")));

        assertThat(missing.failure().code()).isEqualTo("ADB_MISSING");
        assertThat(missing.failure().reason()).contains("run `adb -a -P " + port + " nodaemon server` there");
    }

    @Test
    void find_adbThatFailsToStart_saysWhy() throws Exception {
        UnusableDevice broken = onlyUnusable("127.0.0.1", Map.of("ADB", program("echo 'no USB' >&2; exit 1")));

        assertThat(broken.failure().code()).isEqualTo("ADB_UNUSABLE");
        assertThat(broken.failure().reason()).contains("exit code 1, no USB");
    }

    @Test
    void find_severalServersMissing_namesEach() {
        AndroidFinder finder =
                new AndroidFinder(List.of(server("127.0.0.1"), server("localhost")), Map.of("PATH", folder.toString()));

        assertThat(finder.find(AMPLE).unusable())
                .extracting(UnusableDevice::label)
                .containsExactly("adb server 127.0.0.1:" + port, "adb server localhost:" + port);
    }

    @Test
    void find_interrupted_endsAndKeepsTheInterrupt() {
        AndroidFinder finder = new AndroidFinder(List.of(server("127.0.0.1")), Map.of());
        Thread.currentThread().interrupt();

        AndroidFinder.Found found = finder.find(AMPLE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.phones()).isEmpty();
        assertThat(found.unusable()).hasSize(1);
    }

    @Test
    void discover_noServerAndNoAdb_unpacksNoAgent() {
        AndroidProvider provider = new AndroidProvider(
                new AndroidFinder(List.of(server("127.0.0.1")), Map.of("PATH", folder.toString())),
                () -> {
                    throw new AssertionError("nobody needs the agent");
                },
                false,
                false);

        Discovery discovery = provider.discover(AMPLE);

        assertThat(provider.kind()).isEqualTo("android");
        assertThat(discovery.usable()).isEmpty();
        assertThat(discovery.unusable()).extracting(its -> its.failure().code()).containsExactly("ADB_MISSING");
    }

    private UnusableDevice onlyUnusable(String host, Map<String, String> environment) {
        AndroidFinder.Found found = new AndroidFinder(List.of(server(host)), environment).find(AMPLE);
        assertThat(found.phones()).isEmpty();
        assertThat(found.unusable()).hasSize(1);
        return found.unusable().get(0);
    }

    private AdbServer server(String host) {
        return new AdbServer(new AdbAddress(host, port));
    }

    private String program(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("adb"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"))
                .toString();
    }
}
