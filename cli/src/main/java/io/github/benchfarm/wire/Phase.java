package io.github.benchfarm.wire;

import java.time.Duration;

/**
 * When a phase of iterations ends: (iterations reached AND minNanos passed) OR maxNanos passed.
 *
 * @param iterations how many at least, unless maxNanos passes first
 * @param minNanos how long at least, in nanoseconds
 * @param maxNanos how long at most, in nanoseconds; a running iteration is finished
 */
public record Phase(int iterations, long minNanos, long maxNanos) {
    public Phase {
        if (iterations < 0 || minNanos < 0 || maxNanos < minNanos) {
            throw new IllegalArgumentException("impossible phase: " + iterations + ", " + minNanos + ", " + maxNanos);
        }
    }

    public static Phase of(int iterations, Duration min, Duration max) {
        return new Phase(iterations, min.toNanos(), max.toNanos());
    }
}
