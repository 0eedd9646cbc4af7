package io.github.benchfarm.process;

import java.util.Optional;

/**
 * How a child ended and what it said last.
 *
 * @param ending by itself, or which limit stopped it
 * @param code the exit code; -1 when it never started or could not be killed
 * @param stdout the first 1 MB of its stdout when that was captured, else empty
 * @param stderrTail the last 16 KB of its stderr; for {@link Ending#NOT_STARTED} the reason
 */
public record ChildExit(Ending ending, int code, String stdout, String stderrTail) {
    /** The code of a child that has none. */
    static final int NO_CODE = -1;

    /** A child that never ran. */
    static ChildExit notStarted(String reason) {
        return new ChildExit(Ending.NOT_STARTED, NO_CODE, "", reason);
    }

    /** Whether it ended by itself with exit code 0. */
    public boolean ok() {
        return ending == Ending.EXITED && code == 0;
    }

    /** The signal or Windows exception it died of, e.g. {@code SIGSEGV} or {@code ACCESS_VIOLATION}; empty after an ordinary exit. */
    public Optional<String> signal() {
        return ending == Ending.NOT_STARTED ? Optional.empty() : Signals.name(OperatingSystem.current(), code);
    }
}
