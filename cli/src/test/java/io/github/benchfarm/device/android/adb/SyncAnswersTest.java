package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers to file transfers that say no, or are none. */
@Timeout(60)
class SyncAnswersTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final long CLAIMED = 0xFFFF_FFF0L;

    @TempDir
    private Path directory;

    @Test
    void push_refusedBeforeItsEnd_stopsWithTheRefusal() throws Exception {
        Path source = Files.write(directory.resolve("large"), new byte[50_000_000]);
        try (FakeServer server = FakeServer.onSync(side -> {
            side.syncWord("FAIL", 23);
            side.send("No space left on device");
            side.freeze();
        })) {
            assertThatThrownBy(() -> server.phone().push(source, "/x", 0644, AMPLE, AdbProgress.NONE))
                    .isInstanceOf(AdbRefusedException.class)
                    .hasMessage("device phone, push to /x: No space left on device");
        }
    }

    @Test
    void push_refusalWithAHugeLength_isCut() throws Exception {
        Path source = Files.write(directory.resolve("small"), new byte[10]);
        try (FakeServer server = FakeServer.onSync(side -> {
            side.syncWord("FAIL", 100_000_000);
            side.send("n".repeat(100_000));
            side.drain();
        })) {
            assertThatThrownBy(() -> server.phone().push(source, "/x", 0644, AMPLE, AdbProgress.NONE))
                    .isInstanceOf(AdbRefusedException.class)
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
        }
    }

    @Test
    void sync_otherAnswer_isGarbage() throws Exception {
        Path target = directory.resolve("pulled");
        try (FakeServer server = FakeServer.onSync(side -> side.send("GARBAGE!GARBAGE!"))) {
            assertThatThrownBy(() -> server.phone().stat("/x", AMPLE)).isInstanceOf(AdbDeviceLostException.class);
            assertThatThrownBy(() -> server.phone().pull("/x", target, 10, AMPLE))
                    .isInstanceOf(AdbDeviceLostException.class)
                    .hasMessageContaining("GARB");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void stat_ofNothing_isEmpty() throws Exception {
        try (FakeServer server = FakeServer.onSync(side -> {
            side.syncWord("STAT", 0);
            side.number(0);
            side.number(0);
        })) {
            assertThat(server.phone().stat("/x", AMPLE)).isEmpty();
        }
    }

    @Test
    void pull_largerThanAllowed_isRefusedAndLeavesNothing() throws Exception {
        Path target = directory.resolve("pulled");
        try (FakeServer server = FakeServer.onSync(side -> {
            side.syncWord("DATA", CLAIMED);
            side.drain();
        })) {
            assertThatThrownBy(() -> server.phone().pull("/x", target, 1000, AMPLE))
                    .isInstanceOf(AdbRefusedException.class)
                    .hasMessageContaining("1000 bytes");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void pull_intoAFileThatCannotBeWritten_isAnIoExceptionAndDeletesNothing() throws Exception {
        try (FakeServer server = FakeServer.onSync(ServerSide::drain)) {
            assertThatThrownBy(() -> server.phone().pull("/x", directory, 1000, AMPLE))
                    .isInstanceOf(IOException.class);
        }
        assertThat(directory).isDirectory();
    }

    @Test
    void push_ofAFileThatIsNotThere_isAnIoException() throws Exception {
        try (FakeServer server = FakeServer.onSync(ServerSide::drain)) {
            assertThatThrownBy(
                            () -> server.phone().push(directory.resolve("none"), "/x", 0644, AMPLE, AdbProgress.NONE))
                    .isInstanceOf(IOException.class);
        }
    }
}
