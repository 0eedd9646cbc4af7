package io.github.benchfarm.command;

import io.github.benchfarm.model.Holding;
import io.github.benchfarm.model.ModelLibrary;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code benchmark models remove}: deletes files from the store. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = ToolVersion.class,
        description = RemoveCommand.ABOUT)
final class RemoveCommand implements Callable<Integer> {
    static final String ABOUT = "Deletes the files of models from the store. Those of the catalog can be pulled again.";

    private final Wiring wiring;

    @Mixin
    CatalogOption catalog = new CatalogOption();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "A model; a glob only if it fits a single one.")
    List<String> names = List.of();

    RemoveCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        ModelLibrary library = catalog.library(wiring);
        List<Holding> holdings = names.stream().map(library::one).distinct().toList();
        for (Holding its : holdings) {
            boolean removed = library.remove(its);
            wiring.console().out().println(its.name() + (removed ? ": removed" : ": there was no file of it"));
        }
        return ExitCode.OK;
    }
}
