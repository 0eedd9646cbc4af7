package io.github.benchfarm.command;

import io.github.benchfarm.lab.StopSignal;
import io.github.benchfarm.process.ChildProcess;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and termination: children are stopped, lanes take no further job, the tables of what is finished are written,
 * and the process ends with {@link ExitCode#INTERRUPTED}.
 */
final class Interruption {
    /** Writing the tables of a very large run takes a few seconds. */
    private static final long PATIENCE_SECONDS = 60;

    private final StopSignal stop = new StopSignal();
    private final CountDownLatch finished = new CountDownLatch(1);

    Interruption() {}

    /** An interruption that the process's own shutdown triggers. */
    static Interruption install() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "interruption"));
        return interruption;
    }

    /** What lanes ask before they take a job. */
    StopSignal stop() {
        return stop;
    }

    /** Says that everything is written: a shutdown from now on is the ordinary end. */
    void finished() {
        finished.countDown();
    }

    private void end() {
        if (finished.getCount() == 0) {
            return;
        }
        stop.give();
        ChildProcess.stopAll();
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
}
