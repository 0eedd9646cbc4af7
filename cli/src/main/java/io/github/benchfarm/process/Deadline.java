package io.github.benchfarm.process;

import java.time.Duration;

/** A moment on the monotonic clock, which no change of the wall clock can move. */
final class Deadline {
    private final long startNanos = System.nanoTime();
    private final long limitNanos;

    Deadline(Duration limit) {
        limitNanos = limit.toNanos();
    }

    /** Whether it lies behind us. */
    boolean passed() {
        return System.nanoTime() - startNanos >= limitNanos;
    }
}
