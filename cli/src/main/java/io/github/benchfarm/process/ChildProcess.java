package io.github.benchfarm.process;

import java.util.function.Consumer;

/**
 * Runs child processes that can neither hang us nor fill our memory, and that do not outlive us.
 *
 * <p>A child's stdin is a pipe that stays open while we live and into which nothing is written: a child that reads it sees the
 * end of file when we are gone, even if we were killed, and should then end itself.
 *
 * <p>A child that breaks a limit is stopped together with its descendants: asked to end, and killed 2 seconds later. Output is
 * read until the child exits; what a grandchild prints afterwards is lost, and its pipe is closed.
 *
 * <p>All methods may be called from several threads at once.
 */
public final class ChildProcess {
    private static final int MAX_CAPTURED_BYTES = 1 << 20;
    private static final ChildRegistry REGISTRY = new ChildRegistry();

    private ChildProcess() {}

    /**
     * Runs a command to its end and hands on its stdout line by line.
     *
     * @param stdoutLine gets each line on the calling thread, without its end, decoded as UTF-8 (malformed bytes replaced); of a
     *     line longer than 64 KB only the first 64 KB. What it throws stops the child and is thrown on
     * @return how it ended, with an empty {@code stdout}
     * @throws InterruptedException when the calling thread is interrupted; the child is stopped first
     */
    public static ChildExit run(Command command, Limits limits, Consumer<String> stdoutLine)
            throws InterruptedException {
        LineSplitter lines = new LineSplitter(stdoutLine);
        ChildExit exit = REGISTRY.run(command, limits, lines);
        lines.end();
        return exit;
    }

    /**
     * Runs a command to its end and keeps the first 1 MB of its stdout.
     *
     * @throws InterruptedException when the calling thread is interrupted; the child is stopped first
     */
    public static ChildExit capture(Command command, Limits limits) throws InterruptedException {
        HeadBuffer head = new HeadBuffer(MAX_CAPTURED_BYTES);
        ChildExit exit = REGISTRY.run(command, limits, head);
        return new ChildExit(exit.ending(), exit.code(), head.text(), exit.stderrTail());
    }

    /** Stops all running children within about 2 seconds and refuses new ones from now on; for the shutdown hook. */
    public static void stopAll() {
        REGISTRY.stopAll();
    }
}
