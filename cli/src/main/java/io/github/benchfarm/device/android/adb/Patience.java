package io.github.benchfarm.device.android.adb;

import io.github.benchfarm.device.android.adb.AdbTimedOutException.Limit;
import java.math.BigDecimal;
import java.time.Duration;

/** How long one call may take, and how long each wait within it, which is the time in which no byte moves. */
final class Patience {
    private static final Duration LONGEST = Duration.ofDays(1000);

    private final AdbCall call;
    private final Duration quiet;
    private final Limit quietLimit;
    private final Duration total;
    private final long startNanos = System.nanoTime();

    private Patience(AdbCall call, Duration quiet, Limit quietLimit, Duration total) {
        this.call = call;
        this.quiet = checked(quiet);
        this.quietLimit = quietLimit;
        this.total = checked(total);
    }

    /** For a short question. */
    static Patience total(AdbCall call, Duration limit) {
        return new Patience(call, limit, Limit.TOTAL, limit);
    }

    /** For a command. */
    static Patience command(AdbCall call, Duration silence, Duration total) {
        return new Patience(call, silence, Limit.SILENCE, total);
    }

    /** For a transfer, which may take as long as it moves. */
    static Patience transfer(AdbCall call, Duration stall) {
        return new Patience(call, stall, Limit.STALL, LONGEST);
    }

    /** Throws when the calling thread was interrupted or the time of the whole call is over. */
    void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException(call.message("interrupted"));
        }
        if (left(total, startNanos) <= 0) {
            throw timedOut(Limit.TOTAL, total);
        }
    }

    /** How long a wait that began at a {@link System#nanoTime} may go on, above 0; throws like {@link #check} and when it may not. */
    long waitNanos(long waitStartNanos) throws InterruptedException {
        check();
        long quietLeft = left(quiet, waitStartNanos);
        if (quietLeft <= 0) {
            throw timedOut(quietLimit, quiet);
        }
        return Math.min(quietLeft, left(total, startNanos));
    }

    private AdbTimedOutException timedOut(Limit limit, Duration length) {
        BigDecimal seconds = BigDecimal.valueOf(length.toMillis(), 3);
        String time = seconds.stripTrailingZeros().toPlainString();
        return new AdbTimedOutException(call.message(limit.words() + " " + time + " s"), limit);
    }

    private static long left(Duration limit, long fromNanos) {
        return limit.toNanos() - (System.nanoTime() - fromNanos);
    }

    private static Duration checked(Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a time limit must be above 0 and at most 1000 days, not " + limit);
        }
        return limit;
    }
}
