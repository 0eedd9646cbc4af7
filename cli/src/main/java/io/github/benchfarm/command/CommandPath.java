package io.github.benchfarm.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command and the words that lead to it, as the generators of completions and of the man page see it.
 *
 * @param words after {@code benchmark}, e.g. {@code models, inspect}; none for {@code benchmark} itself
 */
record CommandPath(List<String> words, CommandSpec spec) {
    CommandPath {
        words = List.copyOf(words);
    }

    /** A command and all below it, each before its own subcommands. */
    static List<CommandPath> all(CommandSpec root) {
        List<CommandPath> all = new ArrayList<>();
        new CommandPath(List.of(), root).collect(all);
        return all;
    }

    private void collect(Collection<CommandPath> all) {
        all.add(this);
        children().forEach(child -> child.collect(all));
    }

    /** The subcommands a person may see. */
    List<CommandPath> children() {
        return spec.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .filter(child -> !child.usageMessage().hidden())
                .map(child -> new CommandPath(
                        Stream.concat(words.stream(), Stream.of(child.name())).toList(), child))
                .toList();
    }

    /** The options a person may see. */
    List<OptionSpec> options() {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** The words with spaces between them. */
    String text() {
        return String.join(" ", words);
    }

    /** The last word. */
    String name() {
        return spec.name();
    }

    /** What the command does, as one line. */
    String summary() {
        return line(spec.usageMessage().description());
    }

    /** All names of an option, its negative forms included. */
    static List<String> names(OptionSpec option) {
        List<String> names = new ArrayList<>(List.of(option.names()));
        if (option.negatable()) {
            Stream.of(option.names())
                    .filter(name -> name.startsWith("--"))
                    .map(name -> "--no-" + name.substring(2))
                    .forEach(names::add);
        }
        return names;
    }

    /** Whether the word after an option belongs to it. */
    static boolean takesValue(ArgSpec option) {
        return option.arity().max() > 0;
    }

    /** What an option or argument means, as one line. */
    static String summary(ArgSpec argument) {
        return line(argument.description());
    }

    /** Picocli's descriptions are patterns of {@link String#format}. */
    private static String line(String... description) {
        return String.format(Locale.ROOT, String.join(" ", description)).replaceAll("\\s+", " ");
    }
}
