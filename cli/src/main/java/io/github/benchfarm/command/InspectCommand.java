package io.github.benchfarm.command;

import io.github.benchfarm.model.tflite.Inspection;
import io.github.benchfarm.model.tflite.TfliteFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code benchmark models inspect}: inputs, outputs, quantization, operators and sizes of .tflite files. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Prints inputs, outputs, quantization, operators, parameters and multiply-adds of model files.",
        footerHeading = "%nExample:%n",
        footer = "  benchmark models inspect mobilenet_v1_1.0_224.tflite")
final class InspectCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A .tflite file.")
    List<Path> files = List.of();

    InspectCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            wiring.console().out().print(Inspection.text(TfliteFile.read(file)));
        }
        return ExitCode.OK;
    }
}
