package io.github.benchfarm.command;

/** What the exit code of {@code benchmark} says. */
final class ExitCode {
    /** Everything that was asked for went well. */
    static final int OK = 0;
    /** The run ended, and at least one job is not ok. */
    static final int NOT_ALL_OK = 1;
    /** The command line asks for something that cannot be done. */
    static final int USAGE = 2;
    /** No usable device. */
    static final int NO_DEVICE = 3;
    /** A bug, or results that cannot be written. */
    static final int INTERNAL = 4;
    /** Interrupted by Ctrl-C or a termination signal. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
