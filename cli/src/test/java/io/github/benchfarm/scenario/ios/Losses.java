package io.github.benchfarm.scenario.ios;

import io.github.benchfarm.testing.CliProcess;
import java.io.IOException;
import java.time.Duration;

/** Waits for what a run says of phones that went away. */
final class Losses {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 20;

    private Losses() {}

    /** Waits until the run has noticed that a phone is gone; plugged in before, it looks like one whose runner died. */
    static void await(CliProcess run, String udid) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!run.err().contains(udid + " was lost")) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("nobody noticed that " + udid + " is gone: " + run.err());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
