package io.github.benchfarm.model;

import io.github.benchfarm.model.catalog.CatalogEntry;
import java.nio.file.Path;
import java.util.Optional;

/** What a word on the command line stands for, before any model file is read. */
sealed interface Candidate {
    /** A path, whatever is there. */
    record File(Path path) implements Candidate {}

    /** A model of the library. */
    record Named(Holding holding) implements Candidate {}

    /** The precision of the weights as far as it is known without the file. */
    default Optional<String> precision() {
        return this instanceof Named named
                ? Optional.ofNullable(named.holding().entry()).map(CatalogEntry::precision)
                : Optional.empty();
    }
}
