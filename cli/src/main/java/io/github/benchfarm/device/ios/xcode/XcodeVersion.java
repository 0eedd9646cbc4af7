package io.github.benchfarm.device.ios.xcode;

import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.process.ChildProcess;
import io.github.benchfarm.process.Command;
import io.github.benchfarm.process.Limits;
import io.github.benchfarm.wire.PlainText;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Xcode is selected, if any: Macs have its tools without it, and the command line tools alone have neither xcodebuild nor
 * devicectl.
 */
final class XcodeVersion {
    private static final Pattern FIRST_LINE = Pattern.compile("Xcode ([0-9]{1,3}(?:\\.[0-9]{1,3}){0,3})");
    private static final long MAX_OUTPUT_BYTES = 1L << 20;
    private static final String FIX =
            "install Xcode 15 or later, open it once, and select it with 'sudo xcode-select -s"
                    + " /Applications/Xcode.app'";

    private final XcodeTools tools;
    private volatile String version = "";

    XcodeVersion(XcodeTools tools) {
        this.tools = tools;
    }

    /** For people: "Xcode 26.1". */
    String name() {
        return "Xcode " + (version.isEmpty() ? "of unknown version" : version);
    }

    /** Why it cannot be used, with the fix; empty when it can. */
    Optional<String> problem(Duration limit) throws InterruptedException {
        ChildExit xcode = ask(limit, tools.xcodebuild(), "-version");
        Matcher line = FIRST_LINE.matcher(xcode.stdout().lines().findFirst().orElse(""));
        if (!xcode.ok() || !line.matches()) {
            return Optional.of("no Xcode is selected: " + said(xcode) + "; " + FIX);
        }
        version = line.group(1);
        ChildExit devicectl = ask(limit, tools.xcrun(), "devicectl", "--version");
        return devicectl.ok()
                ? Optional.empty()
                : Optional.of(name() + " has no devicectl: " + said(devicectl) + "; " + FIX);
    }

    private static ChildExit ask(Duration limit, String... argv) throws InterruptedException {
        return ChildProcess.capture(Command.of(argv), Limits.of(limit, MAX_OUTPUT_BYTES));
    }

    private static String said(ChildExit exit) {
        String said = PlainText.brief(exit.stderrTail());
        return switch (exit.ending()) {
            case NOT_STARTED -> said;
            case TIMED_OUT, SILENT, FLOODED -> "it did not answer";
            case EXITED -> said.isEmpty() ? "exit code " + exit.code() : said;
        };
    }
}
