package io.github.benchfarm.device.ios.goios;

import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.process.ChildProcess;
import io.github.benchfarm.process.Command;
import io.github.benchfarm.process.Ending;
import io.github.benchfarm.process.Limits;
import io.github.benchfarm.wire.PlainText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Calls the program go-ios, which has no time limits of its own. */
final class GoIos {
    private static final long MAX_OUTPUT_BYTES = 16L << 20;

    private final Path binary;

    GoIos(Path binary) {
        this.binary = binary;
    }

    /** The program. */
    Path binary() {
        return binary;
    }

    /** The command line for a phone. */
    Command command(String udid, List<String> arguments) {
        List<String> argv = new ArrayList<>(List.of(binary.toString()));
        argv.addAll(arguments);
        if (!udid.isEmpty()) {
            argv.add("--udid=" + udid);
        }
        return new Command(argv, Map.of(), null);
    }

    /**
     * Calls it and keeps what it prints.
     *
     * @param udid empty for what is no phone's
     * @throws IosException.TimedOut after the limit
     * @throws IosException.Refused when it cannot be started, or prints without end
     */
    GoIosReply call(String udid, Duration limit, String... arguments) throws InterruptedException {
        Command command = command(udid, List.of(arguments));
        return reply(arguments[0], ChildProcess.capture(command, Limits.of(limit, MAX_OUTPUT_BYTES)));
    }

    /** As above, with each line that it prints handed on. */
    GoIosReply listen(Command command, Duration limit, Consumer<String> line) throws InterruptedException {
        String what = command.argv().get(1);
        return reply(what, ChildProcess.run(command, Limits.of(limit, MAX_OUTPUT_BYTES), line));
    }

    private GoIosReply reply(String what, ChildExit exit) {
        String call = "'" + binary.getFileName() + " " + what + "'";
        return switch (exit.ending()) {
            case NOT_STARTED -> throw new IosException.Refused(call, exit.stderrTail());
            case TIMED_OUT, SILENT -> throw new IosException.TimedOut(call);
            case FLOODED -> throw new IosException.Refused(call, "it printed without end");
            case EXITED -> new GoIosReply(exit.ok(), exit.stdout(), said(exit));
        };
    }

    private static String said(ChildExit exit) {
        String said = PlainText.of(GoIosLog.lastError(exit.stderrTail()));
        boolean silent = said.isEmpty() && !exit.ok() && exit.ending() == Ending.EXITED;
        return silent ? "exit code " + exit.code() : said;
    }
}
