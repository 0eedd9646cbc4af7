package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of call, broken off by the other side after each possible number of bytes. */
@Timeout(60)
class BrokenSessionTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    /** Bytes with which the way to the device has been granted. */
    private static final int TO_DEVICE = "OKAY".length();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("sessions")
    void session_unbroken_succeeds(Session session) throws Exception {
        try (FakeServer server = FakeServer.start(session.talk())) {
            session.call().on(server, directory);
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void session_closedAtEachByte_isTheRightError(Session session) throws Exception {
        for (int cut = 0; cut < session.bytes(); cut++) {
            assertBroken(session, cut, ServerSide::hangUp);
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void session_resetAtEachByte_isTheRightError(Session session) throws Exception {
        for (int cut = 0; cut < session.bytes(); cut++) {
            assertBroken(session, cut, side -> {});
        }
    }

    @Test
    void pull_brokenOff_leavesNoFile() throws Exception {
        Path target = directory.resolve("pulled");
        try (FakeServer server = FakeServer.start(side -> {
            side.grantDevice();
            side.sync();
            side.syncWord("DATA", 100);
            side.send("half");
        })) {
            assertThatThrownBy(() -> server.phone().pull("/x", target, 1000, AMPLE))
                    .isInstanceOf(AdbDeviceLostException.class);
        }

        assertThat(target).doesNotExist();
    }

    private void assertBroken(Session session, int cut, FakeServer.Talk end) throws IOException {
        try (FakeServer server = FakeServer.start(side -> {
            try {
                session.talk().on(side.cutAfter(cut));
            } catch (IOException e) {
                end.on(side);
            }
        })) {
            Class<?> expected = session.toDevice() && cut >= TO_DEVICE
                    ? AdbDeviceLostException.class
                    : AdbServerGoneException.class;
            assertThatThrownBy(() -> session.call().on(server, directory))
                    .as("after %d bytes", cut)
                    .isInstanceOf(expected)
                    .hasMessageContaining(
                            session.toDevice()
                                    ? "device phone"
                                    : server.address().toString());
        }
    }

    static Stream<Session> sessions() {
        return Stream.of(
                new Session(
                        "host",
                        false,
                        12,
                        BrokenSessionTest::version,
                        (server, directory) -> server.client().host("host:version", AMPLE)),
                new Session("shell", true, 8 + 7 + 8 + 6, BrokenSessionTest::shell, BrokenSessionTest::runShell),
                new Session("push", true, 8 + 8, BrokenSessionTest::push, BrokenSessionTest::runPush),
                new Session("pull", true, 8 + 11 + 8, BrokenSessionTest::pull, BrokenSessionTest::runPull),
                new Session("stat", true, 8 + 16, BrokenSessionTest::stat, BrokenSessionTest::runStat));
    }

    private static void version(ServerSide side) throws IOException {
        assertThat(side.request()).isEqualTo("host:version");
        side.send("OKAY");
        side.hexText("0029");
    }

    private static void shell(ServerSide side) throws IOException {
        assertThat(side.grantDevice()).isEqualTo("shell,v2,raw:id");
        side.packet(1, "hi");
        side.packet(2, "oh\n");
        side.exit(200);
    }

    private static void runShell(FakeServer server, Path directory) throws InterruptedException {
        RecordedOutput out = new RecordedOutput();

        assertThat(server.phone().shell("id", out, AMPLE, AMPLE)).isEqualTo(200);

        assertThat(out.stdout()).isEqualTo("hi");
        assertThat(out.stderr()).isEqualTo("oh\n");
    }

    private static void push(ServerSide side) throws IOException {
        assertThat(side.grantDevice()).isEqualTo("sync:");
        assertThat(side.sync()).isEqualTo("SEND /x," + 0100644);
        assertThat(side.sync()).isEqualTo("DATA content");
        assertThat(side.sync()).isEqualTo("DONE ");
        side.syncWord("OKAY", 0);
    }

    private static void runPush(FakeServer server, Path directory) throws IOException, InterruptedException {
        Path source = Files.writeString(directory.resolve("source"), "content", StandardCharsets.UTF_8);

        server.phone().push(source, "/x", 0644, AMPLE, AdbProgress.NONE);
    }

    private static void pull(ServerSide side) throws IOException {
        assertThat(side.grantDevice()).isEqualTo("sync:");
        assertThat(side.sync()).isEqualTo("RECV /x");
        side.syncWord("DATA", 3);
        side.send("log");
        side.syncWord("DONE", 0);
    }

    private static void runPull(FakeServer server, Path directory) throws IOException, InterruptedException {
        Path target = directory.resolve("target");

        server.phone().pull("/x", target, 3, AMPLE);

        assertThat(target).hasContent("log");
    }

    private static void stat(ServerSide side) throws IOException {
        assertThat(side.grantDevice()).isEqualTo("sync:");
        assertThat(side.sync()).isEqualTo("STAT /x");
        side.syncWord("STAT", 0100644);
        side.number(0xF000_0000L);
        side.number(7);
    }

    private static void runStat(FakeServer server, Path directory) throws InterruptedException {
        assertThat(server.phone().stat("/x", AMPLE)).contains(new AdbFile(0100644, 0xF000_0000L, 7));
    }

    /** What is done on our side. */
    @FunctionalInterface
    private interface Call {
        void on(FakeServer server, Path directory) throws IOException, InterruptedException;
    }

    /** A call, and the other side of it with so many bytes of answers. */
    private record Session(String name, boolean toDevice, int bytes, FakeServer.Talk talk, Call call) {
        @Override
        public String toString() {
            return name;
        }
    }
}
