package io.github.benchfarm.process;

import org.jspecify.annotations.Nullable;

/** A long call that another thread may end: the calling thread is interrupted only while it is in the call. */
public final class StoppableCall {
    private @Nullable Thread caller;
    private boolean stopped;

    /**
     * What is called.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    public interface Call<T> {
        T now() throws InterruptedException;
    }

    /** Makes the call. Throws {@link InterruptedException} when it was, or is, stopped. */
    public <T> T make(Call<T> call) throws InterruptedException {
        enter();
        try {
            return call.now();
        } finally {
            leave();
        }
    }

    /** Ends the call that is made now, and all later ones before they begin. */
    public synchronized void stop() {
        stopped = true;
        if (caller != null) {
            caller.interrupt();
        }
    }

    /** Whether it was stopped: else somebody else has interrupted the thread. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void enter() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException("stopped");
        }
        caller = Thread.currentThread();
    }

    /** A stop that came too late for the call is not left behind for a call that nobody meant to end. */
    private synchronized void leave() {
        caller = null;
        if (stopped) {
            Thread.interrupted();
        }
    }
}
