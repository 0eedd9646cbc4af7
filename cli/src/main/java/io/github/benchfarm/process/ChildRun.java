package io.github.benchfarm.process;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Watches one child on the calling thread: without reader threads, no pipe that never ends can leave one behind. */
final class ChildRun {
    /** Between the request to end and the kill, and how long output is read on after the exit. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final Limits limits;
    private final Pump pump;

    ChildRun(Process process, Limits limits, ByteSink stdout) {
        this.process = process;
        this.limits = limits;
        this.pump = new Pump(process, stdout);
    }

    /** Waits for the child's end; whatever happens, it does not outlive this call. */
    ChildExit await() throws InterruptedException {
        Ending ending;
        try {
            ending = watch();
        } finally {
            if (process.isAlive()) {
                stop();
            }
            close(process.getInputStream());
            close(process.getErrorStream());
            close(process.getOutputStream());
        }
        return new ChildExit(ending, process.isAlive() ? ChildExit.NO_CODE : process.exitValue(), "", pump.tail());
    }

    private Ending watch() throws InterruptedException {
        Deadline total = new Deadline(limits.total());
        Deadline silence = new Deadline(limits.silence());
        Backoff backoff = new Backoff();
        // Asked anew after each pause: a child that has ended meanwhile has kept its limits.
        while (process.isAlive()) {
            if (pump.step()) {
                silence = new Deadline(limits.silence());
                backoff.reset();
            }
            if (pump.bytes() > limits.outputBytes()) {
                return Ending.FLOODED;
            }
            if (total.passed()) {
                return Ending.TIMED_OUT;
            }
            if (silence.passed()) {
                return Ending.SILENT;
            }
            backoff.await(process);
        }
        return readRest();
    }

    /** Reads what the child has left in the pipes, but does not wait for a grandchild that holds them open. */
    private Ending readRest() {
        Deadline grace = new Deadline(GRACE);
        boolean more = true;
        while (more && !grace.passed() && pump.bytes() <= limits.outputBytes()) {
            more = pump.step();
        }
        return pump.bytes() > limits.outputBytes() ? Ending.FLOODED : Ending.EXITED;
    }

    private void stop() {
        ProcessTree tree = ProcessTree.of(process);
        tree.terminate();
        boolean interrupted = discardWhile(tree::alive);
        tree.kill();
        // Descendants cannot refuse this; where nobody collects orphans they stay listed as if they lived.
        interrupted |= discardWhile(process::isAlive);
        discardRest();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads on for up to 2 s, because a child that cannot print cannot end; true when somebody interrupted meanwhile. */
    private boolean discardWhile(BooleanSupplier alive) {
        Deadline grace = new Deadline(GRACE);
        Backoff backoff = new Backoff();
        boolean interrupted = false;
        while (alive.getAsBoolean() && !grace.passed()) {
            if (!pump.discard()) {
                interrupted |= backoff.pause();
            }
        }
        return interrupted;
    }

    /** Fetches the last words on stderr, but not for ever from a grandchild that got away. */
    private void discardRest() {
        Deadline grace = new Deadline(GRACE);
        boolean more = true;
        while (more && !grace.passed()) {
            more = pump.discard();
        }
    }

    private static void close(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing of ours is lost with a stream of a child that has ended.
        }
    }
}
