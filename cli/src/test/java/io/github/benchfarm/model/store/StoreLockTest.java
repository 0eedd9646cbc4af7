package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.wire.FailureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameLock() {
        file = folder.resolve("locks").resolve("a.lock");
    }

    @Test
    void take_heldByAnother_failsAfterTheLimitNamingTheLock() {
        try (StoreLock held = StoreLock.take(file, LONG, () -> {})) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> StoreLock.take(file, Duration.ofMillis(30), () -> {}))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("STORE_BUSY")
                    .hasMessageContaining(file.toString());
        }
        StoreLock.take(file, Duration.ZERO, () -> {}).close();
    }

    @Test
    void take_heldByAnotherThread_waitsForItsEnd() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Void> second;
        try (StoreLock held = StoreLock.take(file, LONG, () -> {})) {
            assertThat(held).isNotNull();
            second = CompletableFuture.runAsync(
                    () -> StoreLock.take(file, LONG, waiting::countDown).close());
            waiting.await();
            assertThat(second).isNotDone();
        }
        second.join();
    }

    @Test
    void take_interruptedWhileWaiting_failsAndKeepsTheFlag() {
        try (StoreLock held = StoreLock.take(file, LONG, () -> {})) {
            assertThat(held).isNotNull();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> StoreLock.take(file, LONG, () -> {})).hasMessageContaining("INTERRUPTED");
            assertThat(Thread.interrupted()).isTrue();
        }
        StoreLock.take(file, Duration.ZERO, () -> {}).close();
    }
}
