package io.github.benchfarm.model.store;

import java.time.Duration;

/**
 * How long and how much a pull may take.
 *
 * @param connect until a server is reached
 * @param stall without a byte from it
 * @param attempts at one download; each goes on where the one before broke off
 * @param pause between two attempts
 * @param patience with somebody else who is downloading the same file
 * @param maxBytes of a download, of a model, and of all that is unpacked to find it
 */
record PullLimits(Duration connect, Duration stall, int attempts, Duration pause, Duration patience, long maxBytes) {
    /** TFLite reads no file of 2 GB or more, and no published archive of one model comes near that. */
    static final PullLimits DEFAULT = new PullLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            5,
            Duration.ofSeconds(2),
            Duration.ofHours(1),
            Integer.MAX_VALUE);

    PullLimits {
        if (attempts < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("a pull needs at least one attempt and one byte");
        }
    }
}
