package io.github.benchfarm.command;

import io.github.benchfarm.wire.Nearest;
import io.github.benchfarm.wire.PlainText;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line about a command line that cannot be understood, with what may have been meant. */
final class UsageText {
    private static final String PREFIX = "Error: ";

    private UsageText() {}

    static String of(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), e.getCommandLine().getCommandSpec());
        }
        String message = String.valueOf(e.getMessage());
        return PlainText.of(message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message);
    }

    private static String unmatched(String word, CommandSpec command) {
        boolean option = word.startsWith("-");
        List<String> known = new ArrayList<>(command.subcommands().keySet());
        if (option) {
            command.options().forEach(its -> known.addAll(List.of(its.names())));
        }
        List<String> near = Nearest.to(word, known);
        return (option ? "unknown option '" : "unknown argument '") + PlainText.of(word) + "'"
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
    }
}
