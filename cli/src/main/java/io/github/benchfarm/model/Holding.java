package io.github.benchfarm.model;

import io.github.benchfarm.model.catalog.CatalogEntry;
import io.github.benchfarm.model.store.StoredModel;
import io.github.benchfarm.model.twin.Twin;
import org.jspecify.annotations.Nullable;

/**
 * A name of the library and what is behind it.
 *
 * @param entry what the catalog says; null for a model that was added
 * @param stored the file in the store; null when it was not pulled
 * @param twin how the network is made with seeded weights; null when nothing here can
 */
public record Holding(
        String name,
        @Nullable CatalogEntry entry,
        @Nullable StoredModel stored,
        @Nullable Twin twin) {

    /** Whether it can be measured now. */
    public boolean isHere() {
        return stored != null || twin != null;
    }

    /** What its file is, or will be. */
    public Weights weights() {
        if (entry == null) {
            return Weights.FILE;
        }
        return stored == null && twin != null ? Weights.SEEDED : Weights.TRAINED;
    }

    /** The catalog knows better than the name where the family ends. */
    ModelName modelName() {
        return entry == null ? ModelName.of(name) : new ModelName(name, entry.family(), entry.variant());
    }
}
