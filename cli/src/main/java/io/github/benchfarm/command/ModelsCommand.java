package io.github.benchfarm.command;

import io.github.benchfarm.model.Holding;
import io.github.benchfarm.model.ModelLibrary;
import io.github.benchfarm.model.catalog.CatalogEntry;
import io.github.benchfarm.report.TextTable;
import io.github.benchfarm.wire.PlainText;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code benchmark models}: which models have names, and where each comes from. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = ModelsCommand.ABOUT,
        footerHeading = "%nExamples:%n",
        footer = {
            "  benchmark models",
            "  benchmark models pull mobilenet efficientnet",
            "  benchmark models add my_net.tflite",
            "  benchmark models inspect my_net"
        })
final class ModelsCommand implements Callable<Integer> {
    static final String ABOUT = "Lists the models that can be measured by name, and where each comes from.";

    static final List<Outline> OUTLINES = List.of(
            new Outline("pull", PullCommand.ABOUT),
            new Outline("add", AddCommand.ABOUT),
            new Outline("remove", RemoveCommand.ABOUT),
            new Outline("verify", VerifyCommand.ABOUT),
            new Outline("inspect", InspectCommand.ABOUT));

    /** Wide enough for every address: who reads this by a program wants all of it. */
    private static final int UNLIMITED = 1000;

    private static final double MILLION = 1e6;
    private static final TextTable.Line HEADER = TextTable.Line.ofNumbers(
            List.of("model", "precision", "here", "trained file"), List.of("parameters", "multiply-adds", "top-1"));

    private final Wiring wiring;

    @Mixin
    CatalogOption catalog = new CatalogOption();

    ModelsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    /** The command with its own; those that are no word of the command line only in outline. */
    static CommandLine tree(Wiring wiring, List<String> words) {
        CommandLine line = new CommandLine(new ModelsCommand(wiring));
        for (Outline outline : OUTLINES) {
            String name = outline.name();
            line.addSubcommand(name, words.contains(name) ? command(name, wiring) : outline.line());
        }
        return line;
    }

    private static Object command(String name, Wiring wiring) {
        return switch (name) {
            case "pull" -> new PullCommand(wiring);
            case "add" -> new AddCommand(wiring);
            case "remove" -> new RemoveCommand(wiring);
            case "verify" -> new VerifyCommand(wiring);
            case "inspect" -> new InspectCommand(wiring);
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }

    @Override
    public Integer call() {
        ModelLibrary library = catalog.library(wiring);
        List<TextTable.Line> lines =
                library.all().stream().map(ModelsCommand::line).toList();
        Console console = wiring.console();
        PrintWriter out = console.out();
        out.print(new TextTable(HEADER, lines).render(console.terminal() ? console.width() : UNLIMITED));
        out.println();
        library.families().forEach((name, ids) -> out.println(name + " stands for " + String.join(", ", ids)));
        out.println();
        out.println(
                "seeded: generated when it is measured, with the network's operators and shapes and random weights:");
        out.println("for latency only, until 'benchmark models pull NAME' has fetched the trained file.");
        library.store().problems().forEach(broken -> console.err().println("benchmark: " + broken.reason()));
        out.println("The files are in " + library.store().root());
        return ExitCode.OK;
    }

    private static TextTable.Line line(Holding its) {
        CatalogEntry entry = its.entry();
        if (entry == null) {
            String origin = Objects.requireNonNull(its.stored()).origin();
            return TextTable.Line.ofNumbers(
                    List.of(its.name(), "", "added", PlainText.of(origin)), List.of("", "", ""));
        }
        Double top1 = entry.top1Percent();
        return TextTable.Line.ofNumbers(
                List.of(
                        its.name(),
                        entry.precision(),
                        its.isHere() ? its.weights().word() : "no",
                        entry.source().url().toString()),
                List.of(
                        millions("0.##", entry.parameters()),
                        millions("0", entry.multiplyAdds()),
                        top1 == null ? "" : String.format(Locale.ROOT, "%.1f %%", top1)));
    }

    private static String millions(String format, long number) {
        DecimalFormat its = new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT));
        return number == 0 ? "" : its.format(number / MILLION) + " M";
    }
}
