package io.github.benchfarm.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page: all commands in one, in the man macros of roff. */
final class ManPage {
    private static final int LAST_ASCII = 0x7e;

    /** What no command knows of. */
    private static final String END = """
            .SH ENVIRONMENT
            .TP
            .B JAVA_HOME
            The Java to run with, 17 or newer; without it, the
            .B java
            of the PATH.
            .TP
            .B BENCHMARK_JAVA_OPTS
            Further options of the Java virtual machine, e.g. \\-Xmx2g.
            .TP
            .B BENCHMARK_CLASS_DATA
            With the value
            .B off
            no class\\-data archive is made or used, and the command starts more slowly.
            .TP
            .B XDG_CACHE_HOME
            Where the folder benchfarm with everything cached is (default: ~/.cache).
            """;

    private ManPage() {}

    /** The text of benchmark.1 for a version. */
    static String of(CommandSpec root, String version) {
        List<CommandPath> all = CommandPath.all(root);
        CommandPath top = all.get(0);
        return ".TH BENCHMARK 1 \"\" \"Benchfarm " + escaped(version) + "\" \"User Commands\"\n"
                + ".SH NAME\nbenchmark \\- " + escaped(lowerFirst(top.summary())) + "\n"
                + ".SH SYNOPSIS\n.B benchmark\n.I COMMAND\n[\\fIOPTION\\fR ...]\n"
                + ".SH DESCRIPTION\n" + body(top)
                + ".SH COMMANDS\n"
                + all.stream().skip(1).map(ManPage::section).collect(Collectors.joining())
                + END;
    }

    private static String section(CommandPath path) {
        String arguments = path.spec().positionalParameters().stream()
                .map(parameter -> " \\fI" + escaped(parameter.paramLabel()) + "\\fR")
                .collect(Collectors.joining());
        return ".SS benchmark " + escaped(path.text()) + arguments + "\n" + body(path);
    }

    private static String body(CommandPath path) {
        CommandSpec spec = path.spec();
        return line(path.summary())
                + Stream.concat(
                                spec.positionalParameters().stream().map(ManPage::parameter),
                                path.options().stream().map(ManPage::option))
                        .collect(Collectors.joining())
                + footer(spec.usageMessage().footer());
    }

    private static String parameter(PositionalParamSpec parameter) {
        return term("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter);
    }

    private static String option(OptionSpec option) {
        String value = CommandPath.takesValue(option) ? " \\fI" + escaped(option.paramLabel()) + "\\fR" : "";
        String names = CommandPath.names(option).stream()
                .map(name -> "\\fB" + escaped(name) + "\\fR" + value)
                .collect(Collectors.joining(", "));
        return term(names, option);
    }

    private static String term(String name, ArgSpec meaning) {
        return ".TP\n" + name + "\n" + line(CommandPath.summary(meaning));
    }

    /** Footers are examples, laid out by hand. */
    private static String footer(String... lines) {
        if (lines.length == 0) {
            return "";
        }
        return Stream.of(lines)
                .map(text -> line(String.format(Locale.ROOT, text)))
                .collect(Collectors.joining("", ".PP\n.nf\n", ".fi\n"));
    }

    /** A line of text is never a request, even if it starts with a dot. */
    private static String line(String text) {
        return (text.startsWith(".") || text.startsWith("'") ? "\\&" : "") + escaped(text) + "\n";
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(ManPage::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\\' -> "\\e";
            case '-' -> "\\-";
            case '"' -> "\\(dq";
            default ->
                character > LAST_ASCII
                        ? String.format(Locale.ROOT, "\\[u%04X]", character)
                        : Character.toString(character);
        };
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
