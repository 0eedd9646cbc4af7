package io.github.benchfarm.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Runs the script given as argument under limits that are higher than its heap, and says how that went. */
final class SmallHeapMain {
    private static final Limits HIGH = Limits.of(Duration.ofSeconds(100), 4L << 30);

    private SmallHeapMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        AtomicLong lines = new AtomicLong();
        ChildExit exit = ChildProcess.run(Shell.script(arguments[0]), HIGH, line -> lines.incrementAndGet());
        System.out.println(exit.ending() + " " + exit.code() + " " + lines + " "
                + exit.stderrTail().length());
    }
}
