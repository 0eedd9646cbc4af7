package io.github.benchfarm.process;

import java.time.Duration;

/**
 * What a child may use up before it is stopped.
 *
 * @param total from start to exit
 * @param silence the longest time without a byte on stdout or stderr; no shorter than {@code total} means no such limit
 * @param outputBytes of stdout and stderr together
 */
public record Limits(Duration total, Duration silence, long outputBytes) {
    private static final Duration LONGEST = Duration.ofDays(1000);

    public Limits {
        check("total", total);
        check("silence", silence);
        if (outputBytes < 1) {
            throw new IllegalArgumentException("the output limit must be at least 1 byte, not " + outputBytes);
        }
    }

    /** Limits without one on silence, for commands that work quietly. */
    public static Limits of(Duration total, long outputBytes) {
        return new Limits(total, total, outputBytes);
    }

    private static void check(String name, Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "the " + name + " limit must be above 0 and at most 1000 days: " + limit);
        }
    }
}
