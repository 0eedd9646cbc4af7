package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.android.adb.AdbTimedOutException.Limit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing waits longer than it may, and an interrupt ends every wait: a test that hangs here fails by its time-out. */
@Timeout(60)
class LimitsTest {
    private static final Duration AMPLE = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int LARGE = 50_000_000;

    @TempDir
    private Path directory;

    @Test
    void host_frozenServer_endsAtItsLimit() throws Exception {
        try (FakeServer server = FakeServer.start(ServerSide::freeze)) {
            assertTimesOut(Limit.TOTAL, () -> server.client().devices(SHORT), "not done within 0.2 s");
            assertThat(server.client().isRunning(SHORT)).isFalse();
        }
    }

    @Test
    void host_serverThatTricklesForEver_endsAtItsLimit() throws Exception {
        try (FakeServer server = FakeServer.start(side -> {
            side.request();
            side.send("OKAYffff");
            chatter(side, "x");
        })) {
            assertTimesOut(Limit.TOTAL, () -> server.client().devices(SHORT), "host:devices-l");
        }
    }

    /** On Linux, whoever comes to a full queue gets no answer at all. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse instead")
    void connect_toAServerThatAcceptsNobody_endsAtItsLimit() throws Exception {
        List<SocketChannel> queue = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) {
                SocketChannel waiting = SocketChannel.open();
                queue.add(waiting);
                waiting.configureBlocking(false);
                waiting.connect(new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()));
            }
            AdbServer client = new AdbServer(new AdbAddress("127.0.0.1", deaf.getLocalPort()));

            assertTimesOut(Limit.TOTAL, () -> client.devices(SHORT), "host:devices-l");
        } finally {
            for (SocketChannel waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void connect_whereNobodyListens_isServerGone() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        AdbServer client = new AdbServer(new AdbAddress("127.0.0.1", port));

        assertThatThrownBy(() -> client.devices(AMPLE))
                .isInstanceOf(AdbServerGoneException.class)
                .hasMessageContaining("adb start-server");
        assertThatThrownBy(() -> client.transport("phone").shellText("id", AMPLE))
                .isInstanceOf(AdbServerGoneException.class);
        assertThat(client.isRunning(AMPLE)).isFalse();
    }

    @Test
    void connect_toAnUnknownHost_isServerGone() {
        AdbServer client = new AdbServer(new AdbAddress("no-such-host.invalid", 5037));

        assertThatThrownBy(() -> client.devices(AMPLE))
                .isInstanceOf(AdbServerGoneException.class)
                .hasMessageContaining("unknown host no-such-host.invalid");
    }

    @Test
    void shell_silent_endsAtTheSilenceLimit() throws Exception {
        RecordedOutput out = new RecordedOutput();
        try (FakeServer server = FakeServer.onDevice(side -> {
            side.packet(1, "so far");
            side.freeze();
        })) {
            assertTimesOut(
                    Limit.SILENCE,
                    () -> server.phone().shell("sleep 9", out, SHORT, AMPLE),
                    "device phone, shell: sleep 9: nothing came for 0.2 s");
        }
        assertThat(out.stdout()).isEqualTo("so far");
    }

    @Test
    void shell_chatteringWithoutPause_endsAtTheTotalLimit() throws Exception {
        HeadOutput out = new HeadOutput();
        try (FakeServer server = FakeServer.onDevice(side -> {
            while (true) {
                side.packet(1, "y\n".repeat(10_000));
            }
        })) {
            assertTimesOut(Limit.TOTAL, () -> server.phone().shell("yes", out, AMPLE, SHORT), "yes");
        }
    }

    @Test
    void shell_chatteringInUnknownPackets_endsAtTheTotalLimit() throws Exception {
        try (FakeServer server = FakeServer.onDevice(side -> {
            while (true) {
                side.packet(9, "");
            }
        })) {
            assertTimesOut(Limit.TOTAL, () -> server.phone().shellText("yes", SHORT), "yes");
        }
    }

    @Test
    void shell_talkingNowAndThen_isNotSilent() throws Exception {
        try (FakeServer server = FakeServer.onDevice(side -> {
            for (int i = 0; i < 12; i++) {
                pause(50);
                side.packet(1, "x");
            }
            side.exit(0);
        })) {
            RecordedOutput out = new RecordedOutput();

            // Twelve pauses of 50 ms are longer than the limit that each alone keeps.
            assertThat(server.phone().shell("id", out, Duration.ofMillis(500), AMPLE))
                    .isZero();
            assertThat(out.stdout()).isEqualTo("x".repeat(12));
        }
    }

    @Test
    void push_toAPhoneThatStopsReading_endsAtTheStallLimit() throws Exception {
        Path source = Files.write(directory.resolve("large"), new byte[LARGE]);
        AtomicLong moved = new AtomicLong();
        try (FakeServer server = FakeServer.onDevice(ServerSide::freeze)) {
            assertTimesOut(
                    Limit.STALL,
                    () -> server.phone().push(source, "/x", 0644, SHORT, moved::set),
                    "device phone, push to /x: no byte moved for 0.2 s");
        }
        assertThat(moved.get()).isPositive().isLessThan(LARGE);
    }

    @Test
    void push_neverConfirmed_endsAtTheStallLimit() throws Exception {
        Path source = Files.write(directory.resolve("small"), new byte[10]);
        try (FakeServer server = FakeServer.onDevice(ServerSide::drain)) {
            assertTimesOut(Limit.STALL, () -> server.phone().push(source, "/x", 0644, SHORT, AdbProgress.NONE), "/x");
        }
    }

    @Test
    void pull_stoppingInTheMiddle_endsAtTheStallLimitAndLeavesNothing() throws Exception {
        Path target = directory.resolve("pulled");
        try (FakeServer server = FakeServer.onDevice(side -> {
            side.sync();
            side.syncWord("DATA", 100);
            side.send("half");
            side.freeze();
        })) {
            assertTimesOut(Limit.STALL, () -> server.phone().pull("/x", target, 1000, SHORT), "pull of /x");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void stat_frozen_endsAtItsLimit() throws Exception {
        try (FakeServer server = FakeServer.onDevice(ServerSide::freeze)) {
            assertTimesOut(Limit.TOTAL, () -> server.phone().stat("/x", SHORT), "stat of /x");
        }
    }

    @Test
    void interrupt_whileReading_endsTheCallAndTheConnection() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        try (FakeServer server = FakeServer.onDevice(side -> {
            waiting.countDown();
            side.drain();
            hungUp.countDown();
        })) {
            assertInterruptible(waiting, () -> server.phone().shellText("sleep 9", AMPLE));

            hungUp.await();
        }
    }

    @Test
    void interrupt_whileWriting_endsTheCall() throws Exception {
        Path source = Files.write(directory.resolve("large"), new byte[LARGE]);
        CountDownLatch writing = new CountDownLatch(1);
        try (FakeServer server = FakeServer.onDevice(ServerSide::freeze)) {
            assertInterruptible(
                    writing, () -> server.phone().push(source, "/x", 0644, AMPLE, bytes -> writing.countDown()));
        }
    }

    @Test
    void interrupt_beforeTheCall_endsItAtOnce() throws Exception {
        try (FakeServer server = FakeServer.start(ServerSide::freeze)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> server.client().isRunning(AMPLE)).isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    private static void assertTimesOut(Limit limit, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AdbTimedOutException.class, e -> assertThat(e.limit()).isEqualTo(limit))
                .hasMessageContaining(message);
    }

    private static void assertInterruptible(CountDownLatch inside, ThrowingCallable call) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                call.call();
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        caller.start();
        inside.await();
        caller.interrupt();
        caller.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    private static void chatter(ServerSide side, String text) throws IOException {
        while (true) {
            pause(20);
            side.send(text);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
