package io.github.benchfarm.device.android;

import io.github.benchfarm.device.android.shell.PhoneShell;
import org.jspecify.annotations.Nullable;

/** A long call that another thread may end: the calling thread is interrupted only while it is in the call. */
final class StoppableCall {
    private @Nullable Thread caller;
    private boolean stopped;

    /** The call. Throws {@link InterruptedException} when it was, or is, stopped. */
    <T> T make(PhoneShell.Call<T, RuntimeException> call) throws InterruptedException {
        enter();
        try {
            return call.now();
        } finally {
            leave();
        }
    }

    /** Ends the call that is made now, and all later ones before they begin. */
    synchronized void stop() {
        stopped = true;
        if (caller != null) {
            caller.interrupt();
        }
    }

    /** Whether it was stopped: else somebody else has interrupted the thread. */
    synchronized boolean isStopped() {
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
