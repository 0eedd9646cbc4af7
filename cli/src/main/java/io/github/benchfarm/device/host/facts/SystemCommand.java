package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.process.ChildProcess;
import io.github.benchfarm.process.Command;
import io.github.benchfarm.process.Limits;
import java.time.Duration;

/** Commands of the operating system that print facts. */
final class SystemCommand {
    /** The first PowerShell after a start of Windows can take several seconds. */
    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(20), 1 << 20);

    private SystemCommand() {}

    /** What a command prints, also when it complains about a part of it; empty when it does not end by itself. */
    static String output(String... argv) {
        try {
            ChildExit exit = ChildProcess.capture(Command.of(argv), LIMITS);
            return switch (exit.ending()) {
                case EXITED -> exit.stdout();
                case NOT_STARTED, TIMED_OUT, SILENT, FLOODED -> "";
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
