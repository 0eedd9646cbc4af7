package io.github.benchfarm.command;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tree of commands. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = "Measures TFLite models on phones and computers and hands back one comparison table.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  benchmark run --devices host --models mobilenet,efficientnet",
            "  benchmark models",
            "  benchmark devices",
            "",
            "Exit codes: 0 all ok, 1 a job is not ok, 2 usage, 3 no usable device, 4 internal, 130 interrupted."
        })
final class Commands implements Runnable {
    private static final List<Outline> OUTLINES = List.of(
            new Outline("run", RunCommand.ABOUT),
            new Outline("report", ReportCommand.ABOUT),
            new Outline("devices", DevicesCommand.ABOUT),
            new Outline("clean", CleanCommand.ABOUT),
            new Outline("models", ModelsCommand.ABOUT));

    @Spec
    CommandSpec spec;

    /** Runs one command line and returns its exit code. */
    static int run(Wiring wiring, String... args) {
        CommandErrors errors = new CommandErrors();
        return tree(wiring, List.of(args))
                .setOut(wiring.console().out())
                .setErr(wiring.console().err())
                .setUsageHelpWidth(HelpPage.WIDTH)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .execute(args);
    }

    /** All commands; those that are no word of the command line only in outline. */
    static CommandLine tree(Wiring wiring, List<String> words) {
        CommandLine line = new CommandLine(new Commands());
        for (Outline outline : OUTLINES) {
            String name = outline.name();
            line.addSubcommand(name, words.contains(name) ? command(name, wiring, words) : outline.line());
        }
        return line;
    }

    /** All commands with everything that is to be known of them. */
    static CommandLine whole(Wiring wiring) {
        return tree(
                wiring,
                Stream.concat(OUTLINES.stream(), ModelsCommand.OUTLINES.stream())
                        .map(Outline::name)
                        .toList());
    }

    private static Object command(String name, Wiring wiring, List<String> words) {
        return switch (name) {
            case "run" -> new RunCommand(wiring);
            case "report" -> new ReportCommand(wiring);
            case "devices" -> new DevicesCommand(wiring);
            case "clean" -> new CleanCommand(wiring);
            case "models" -> ModelsCommand.tree(wiring, words);
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
