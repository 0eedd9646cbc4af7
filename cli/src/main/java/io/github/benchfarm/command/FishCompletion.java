package io.github.benchfarm.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, for which picocli has no generator. */
final class FishCompletion {
    private FishCompletion() {}

    /** The script that fish loads when {@code benchmark} is completed first. */
    static String of(CommandSpec root) {
        return CommandPath.all(root).stream()
                .flatMap(path -> Stream.concat(commands(path), options(path)))
                .collect(Collectors.joining("\n", "# Completion of the command `benchmark` for fish.\n", "\n"));
    }

    private static Stream<String> commands(CommandPath path) {
        String others = path.children().stream().map(CommandPath::name).collect(Collectors.joining(" "));
        String condition = Stream.concat(seen(path), Stream.of("not __fish_seen_subcommand_from " + others))
                .collect(Collectors.joining("; and "));
        // -f: no file names where only a command can stand
        return path.children().stream()
                .map(child -> complete(condition) + " -f -a " + child.name() + " -d " + quoted(child.summary()));
    }

    private static Stream<String> options(CommandPath path) {
        String condition =
                path.words().isEmpty() ? "__fish_use_subcommand" : seen(path).collect(Collectors.joining("; and "));
        return path.options().stream()
                .map(option -> complete(condition) + names(option) + (CommandPath.takesValue(option) ? " -r" : "")
                        + " -d " + quoted(CommandPath.summary(option)));
    }

    private static Stream<String> seen(CommandPath path) {
        return path.words().stream().map(word -> "__fish_seen_subcommand_from " + word);
    }

    private static String complete(String condition) {
        return "complete -c benchmark -n '" + condition + "'";
    }

    private static String names(OptionSpec option) {
        return CommandPath.names(option).stream()
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
