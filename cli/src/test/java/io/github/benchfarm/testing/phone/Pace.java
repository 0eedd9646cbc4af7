package io.github.benchfarm.testing.phone;

import java.io.InterruptedIOException;
import java.time.Duration;

/** How fast a phone is: at once, slow, or frozen. */
final class Pace {
    private boolean frozen;
    private Duration delay = Duration.ZERO;

    synchronized void freeze() {
        frozen = true;
    }

    synchronized boolean isFrozen() {
        return frozen;
    }

    synchronized void thaw() {
        frozen = false;
        notifyAll();
    }

    synchronized void slow(Duration perMessage) {
        delay = perMessage;
    }

    /** Before each message that the phone sends. */
    void beforeSending() throws InterruptedIOException {
        try {
            awaitThaw();
            Thread.sleep(delay().toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Before each message that the phone looks at. */
    void beforeHandling() throws InterruptedIOException {
        try {
            awaitThaw();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private synchronized Duration delay() {
        return delay;
    }

    private synchronized void awaitThaw() throws InterruptedException {
        while (frozen) {
            wait();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the phone was closed");
    }
}
