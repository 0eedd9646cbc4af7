package io.github.benchfarm.lab;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells all lanes to take no further job. Thread-safe; once given it stays. */
public final class StopSignal {
    private final CountDownLatch given = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Asks the lanes to stop. */
    public void give() {
        given.countDown();
        listeners.forEach(Runnable::run);
    }

    /** Runs something when the signal is given, on the thread that gives it; at once when it was. */
    void whenGiven(Runnable listener) {
        listeners.add(listener);
        if (given()) {
            listener.run();
        }
    }

    /** Whether the lanes should stop. */
    public boolean given() {
        return given.getCount() == 0;
    }

    /** Waits for the signal up to a limit; true when it is given, or when the thread was interrupted. */
    public boolean await(Duration limit) {
        try {
            return given.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
