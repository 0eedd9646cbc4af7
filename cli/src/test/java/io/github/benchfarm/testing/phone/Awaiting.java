package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Waits for what a phone or an adb server does in its own time. */
final class Awaiting {
    private static final int PATIENCE_SECONDS = 30;
    private static final int POLL_MILLIS = 10;

    private Awaiting() {}

    /** Something that comes true by itself. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Throws when it never comes true. */
    static void await(Condition condition) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError("it did not come true in " + PATIENCE_SECONDS + " s");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
