package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left behind by many calls, however they end. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "counts /proc/self/fd")
@Timeout(120)
class AdbLeakTest {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Duration AMPLE = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(5);

    /** The test JVM opens a jar or starts a thread of its own now and then; a leak shows in each of 200 rounds. */
    private static final long SLACK = 10;

    private static final int ENDINGS = 10;

    @TempDir
    private Path directory;

    private Path source;
    private AdbServer nobody;

    @Test
    void calls_twoThousand_leakNeitherDescriptorsNorThreads() throws Exception {
        source = Files.write(directory.resolve("source"), new byte[1000]);
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = new AdbServer(new AdbAddress("127.0.0.1", closed.getLocalPort()));
        }
        everyEnding(5);
        long descriptors = descriptors();
        long threads = Thread.getAllStackTraces().size();

        everyEnding(2_000 / ENDINGS);

        assertThat(descriptors()).isLessThanOrEqualTo(descriptors + SLACK);
        assertThat(Thread.getAllStackTraces().size()).isLessThanOrEqualTo((int) (threads + SLACK));
        assertThat(directory).isDirectoryNotContaining("glob:**/pulled");
    }

    private void everyEnding(int rounds) throws IOException, InterruptedException {
        try (FakeServer server = FakeServer.start(AdbLeakTest::answer)) {
            for (int i = 0; i < rounds; i++) {
                assertThat(server.client().devices(AMPLE)).isEmpty();
                assertThat(phone(server, "good").run("id", AMPLE).code()).isEqualTo(3);
                fails(AdbServerGoneException.class, () -> nobody.devices(AMPLE));
                fails(AdbServerGoneException.class, () -> phone(server, "cut").shellText("id", AMPLE));
                fails(AdbNotReadyException.class, () -> phone(server, "offline").stat("/x", AMPLE));
                fails(AdbDeviceLostException.class, () -> phone(server, "lost").shellText("id", AMPLE));
                fails(AdbTimedOutException.class, () -> phone(server, "silent").shellText("id", SHORT));
                fails(AdbRefusedException.class, () -> push(server));
                fails(AdbTimedOutException.class, () -> pull(server));
                fails(IllegalStateException.class, () -> phone(server, "good").shell("id", new Broken(), AMPLE, AMPLE));
            }
        }
    }

    private void push(FakeServer server) throws IOException, InterruptedException {
        phone(server, "full").push(source, "/x", 0644, AMPLE, AdbProgress.NONE);
    }

    private void pull(FakeServer server) throws IOException, InterruptedException {
        phone(server, "stalling").pull("/x", directory.resolve("pulled"), 1000, SHORT);
    }

    private static void fails(Class<?> expected, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(expected);
    }

    private static AdbTransport phone(FakeServer server, String serial) {
        return server.client().transport(serial);
    }

    /** Every phone of this server behaves as it is called. */
    private static void answer(ServerSide side) throws IOException {
        String request = side.request();
        switch (request) {
            case "host:transport:cut" -> side.send("OK");
            case "host:transport:offline" -> side.fail("device offline");
            case "host:devices-l" -> {
                side.send("OKAY");
                side.hexText("");
            }
            default -> {
                side.send("OKAY");
                side.request();
                side.send("OKAY");
                onDevice(side, request);
            }
        }
    }

    private static void onDevice(ServerSide side, String request) throws IOException {
        switch (request) {
            case "host:transport:good" -> {
                side.packet(1, "output");
                side.exit(3);
            }
            case "host:transport:lost" -> side.packet(1, "half");
            case "host:transport:full" -> {
                side.syncWord("FAIL", 4);
                side.send("full");
                side.drain();
            }
            case "host:transport:stalling" -> {
                side.syncWord("DATA", 100);
                side.drain();
            }
            default -> side.drain();
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }

    /** A listener with a bug. */
    private static final class Broken implements AdbOutput {
        @Override
        public void stdout(byte[] bytes, int offset, int length) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void stderr(byte[] bytes, int offset, int length) {}
    }
}
