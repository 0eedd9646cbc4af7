package io.github.benchfarm.model;

import io.github.benchfarm.model.store.StoredModel;
import io.github.benchfarm.model.twin.Twin;
import java.nio.file.Path;
import java.util.Objects;

/** Makes a {@link Model} of what a name stands for: the file in the store, or else a network generated into it. */
final class NamedModels {
    private final ModelLibrary library;

    NamedModels(ModelLibrary library) {
        this.library = library;
    }

    /** The model, its bytes checked; a stored file that has changed becomes a model with that problem. */
    Model of(Holding holding) {
        StoredModel stored = holding.stored();
        if (stored == null) {
            return generated(holding, Objects.requireNonNull(holding.twin(), "this model is not here"));
        }
        Model model = described(holding, stored.path());
        return model.sha256().equals(stored.sha256())
                ? model
                : library.store().check(stored).map(model::withProblem).orElse(model);
    }

    /** What has changed since it was generated is not worth a word: the same bytes are made anew. */
    private Model generated(Holding holding, Twin twin) {
        Model model = described(holding, library.generated(twin));
        if (model.sha256().equals(twin.sha256())) {
            return model;
        }
        library.store().discard(twin.sha256());
        return described(holding, library.generated(twin));
    }

    private static Model described(Holding holding, Path path) {
        return DescribedModel.of(path, holding.modelName(), holding.weights());
    }
}
