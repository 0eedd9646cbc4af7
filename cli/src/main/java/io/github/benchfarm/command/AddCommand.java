package io.github.benchfarm.command;

import io.github.benchfarm.model.ModelLibrary;
import io.github.benchfarm.model.store.StoredModel;
import io.github.benchfarm.wire.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark models add}: gives files names. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = AddCommand.ABOUT,
        footerHeading = "%nExamples:%n",
        footer = {"  benchmark models add my_net.tflite", "  benchmark models add export/model.tflite --name my_net"})
final class AddCommand implements Callable<Integer> {
    static final String ABOUT =
            "Copies model files into the store, so that they can be measured by name from any folder.";

    private final Wiring wiring;

    @Mixin
    CatalogOption catalog = new CatalogOption();

    @Option(names = "--name", paramLabel = "NAME", description = "The name (default: that of the file).")
    @Nullable
    String name;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A .tflite file.")
    List<Path> files = List.of();

    AddCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        if (name != null && files.size() > 1) {
            throw new UsageException("--name goes with one file, not with " + files.size());
        }
        ModelLibrary library = catalog.library(wiring);
        for (Path file : files) {
            StoredModel stored = library.add(file, name);
            wiring.console().out().println(stored.summary());
        }
        return ExitCode.OK;
    }
}
