package io.github.benchfarm.model.store;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The pauses between two tries to take a lock. */
final class LockWait {
    private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();

    private final long startNanos = System.nanoTime();
    private final Path file;
    private final Duration limit;
    private final Runnable waits;
    private boolean told;

    LockWait(Path file, Duration limit, Runnable waits) {
        this.file = file;
        this.limit = limit;
        this.waits = waits;
    }

    /** Pauses a little. Throws {@link FailureException} STORE_BUSY when the limit has passed. */
    void more() throws InterruptedException {
        if (!told) {
            told = true;
            waits.run();
        }
        if (System.nanoTime() - startNanos >= limit.toNanos()) {
            throw new FailureException(Failure.user(
                    "STORE_BUSY",
                    "another process has held " + file + " for " + limit.toSeconds()
                            + " s: wait until it has ended, or end it, and try again"));
        }
        LockSupport.parkNanos(POLL_NANOS);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
