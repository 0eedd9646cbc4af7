package io.github.benchfarm.command;

import io.github.benchfarm.model.ModelSelector;
import io.github.benchfarm.model.tflite.Inspection;
import io.github.benchfarm.model.tflite.TfliteFile;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code benchmark models inspect}: inputs, outputs, quantization, operators and sizes of models. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = InspectCommand.ABOUT,
        footerHeading = "%nExamples:%n",
        footer = {
            "  benchmark models inspect my_net.tflite",
            "  benchmark models inspect mobilenet_v1_1.0_224_fp32",
        })
final class InspectCommand implements Callable<Integer> {
    static final String ABOUT =
            "Prints inputs, outputs, quantization, operators, parameters and multiply-adds of models.";

    private final Wiring wiring;

    @Mixin
    CatalogOption catalog = new CatalogOption();

    @Parameters(arity = "1..*", paramLabel = "MODEL", description = "A .tflite file or the name of a model.")
    List<String> models = List.of();

    InspectCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        ModelSelector selector = new ModelSelector(catalog.library(wiring));
        for (String model : models) {
            selector.files(model).forEach(file -> wiring.console().out().print(Inspection.text(TfliteFile.read(file))));
        }
        return ExitCode.OK;
    }
}
