package io.github.benchfarm.command;

import io.github.benchfarm.model.ModelLibrary;
import io.github.benchfarm.model.catalog.Catalog;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which models have names. */
final class CatalogOption {
    @Option(names = "--catalog", paramLabel = "FILE", description = "Know the models of this catalog file, too.")
    @Nullable
    Path file;

    /** The library of the catalog and the user's store. */
    ModelLibrary library(Wiring wiring) {
        Catalog builtIn = Catalog.builtIn();
        return new ModelLibrary(
                file == null ? builtIn : builtIn.plus(file), wiring.store().get());
    }
}
