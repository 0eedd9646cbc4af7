package io.github.benchfarm.lab;

/** Tells all lanes to take no further job. Thread-safe; once given it stays. */
public final class StopSignal {
    private volatile boolean given;

    /** Asks the lanes to stop. */
    public void give() {
        given = true;
    }

    /** Whether the lanes should stop. */
    public boolean given() {
        return given;
    }
}
