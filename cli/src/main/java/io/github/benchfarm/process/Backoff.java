package io.github.benchfarm.process;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The pauses between two looks at a child: microseconds while it talks, 100 ms while it is quiet.
 *
 * <p>A quiet child may be one that is measuring on this very computer, so watching it must cost next to nothing.
 */
final class Backoff {
    private static final long SHORTEST_NANOS = 20_000;
    private static final long LONGEST_NANOS = 100_000_000;
    private static final long MILLISECOND_NANOS = 1_000_000;

    private long nanos;

    /** Starts again: no pause at first, then short ones. */
    void reset() {
        nanos = 0;
    }

    /** Pauses; returns early when the child exits. */
    void await(Process process) throws InterruptedException {
        // A timed wait rounds up to a millisecond, which would slow down a child that prints much.
        if (nanos < MILLISECOND_NANOS) {
            LockSupport.parkNanos(nanos);
        } else if (process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
            return;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        grow();
    }

    /** Pauses at full length whoever interrupts; true when somebody did. */
    boolean pause() {
        boolean interrupted = Thread.interrupted();
        LockSupport.parkNanos(nanos);
        grow();
        return interrupted;
    }

    private void grow() {
        nanos = Math.max(SHORTEST_NANOS, Math.min(nanos * 2, LONGEST_NANOS));
    }
}
