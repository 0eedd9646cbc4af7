package io.github.benchfarm.model;

import io.github.benchfarm.model.catalog.Catalog;
import io.github.benchfarm.model.catalog.CatalogEntry;
import io.github.benchfarm.model.store.ModelStore;
import io.github.benchfarm.model.store.StoredModel;
import io.github.benchfarm.model.twin.Twin;
import io.github.benchfarm.model.twin.Twins;
import io.github.benchfarm.wire.Glob;
import io.github.benchfarm.wire.Nearest;
import io.github.benchfarm.wire.PlainText;
import io.github.benchfarm.wire.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models that have names: those of the catalog, in the store or not, and those that were added to the store. */
public final class ModelLibrary {
    private final Catalog catalog;
    private final ModelStore store;

    public ModelLibrary(Catalog catalog, ModelStore store) {
        this.catalog = catalog;
        this.store = store;
    }

    /** Where the files are. */
    public ModelStore store() {
        return store;
    }

    /** What the names of families stand for. */
    public Map<String, List<String>> families() {
        return catalog.families();
    }

    /** Everything: the catalog in its order, then what was added, by name; entries of the store that make no sense left out. */
    public List<Holding> all() {
        Map<String, StoredModel> stored = new LinkedHashMap<>();
        store.list().forEach(model -> stored.put(model.name(), model));
        return names(stored.keySet())
                .map(name -> holding(name, stored.get(name)))
                .toList();
    }

    /** Whether a word is the name of a model or of a family. */
    public boolean knows(String word) {
        return catalog.families().containsKey(word)
                || catalog.find(word).isPresent()
                || store.find(word).isPresent();
    }

    /**
     * What a name, the name of a family, or a glob over names stands for, at least one.
     *
     * @param others further names to suggest when this one is unknown
     * @throws UsageException when nothing has that name
     */
    public List<Holding> named(String word, Collection<String> others) {
        if (catalog.families().containsKey(word)) {
            return catalog.families().get(word).stream().map(this::holding).toList();
        }
        if (knows(word)) {
            return List.of(holding(word));
        }
        List<Holding> matching = Glob.isOne(word)
                ? all().stream().filter(its -> Glob.matches(word, its.name())).toList()
                : List.of();
        if (matching.isEmpty()) {
            throw unknown(word, others);
        }
        return matching;
    }

    /** What several words stand for, each model once. Throws {@link UsageException} when one is unknown. */
    public List<Holding> named(List<String> words) {
        return words.stream()
                .flatMap(word -> named(word, List.of()).stream())
                .distinct()
                .toList();
    }

    /** The only model of a name or glob. Throws {@link UsageException} when it is unknown or fits several. */
    public Holding one(String word) {
        List<Holding> fitting = named(List.of(word));
        if (fitting.size() > 1) {
            throw new UsageException("'" + PlainText.brief(word) + "' fits "
                    + String.join(", ", fitting.stream().map(Holding::name).toList()) + ": name one of them");
        }
        return fitting.get(0);
    }

    /** The file of a model that is here; a network that can only be generated is generated now. */
    public Path file(Holding its) {
        if (!its.isHere()) {
            throw notHere(List.of(its));
        }
        return its.stored() != null ? its.stored().path() : generated(Objects.requireNonNull(its.twin()));
    }

    /** Copies a file into the store, under the given name or its own. Throws {@link UsageException} for a name that is taken. */
    public StoredModel add(Path file, @Nullable String name) {
        String own = name == null ? ModelName.of(file).name() : name;
        if (catalog.find(own).isPresent() || catalog.families().containsKey(own)) {
            throw new UsageException(
                    "the catalog has a '" + own + "' of its own: give another --name (its trained file is "
                            + "fetched by 'benchmark models pull')");
        }
        return store.add(own, file, file.toAbsolutePath().normalize().toString());
    }

    /** Deletes a model's file, be it trained, added or generated; whether there was one. */
    public boolean remove(Holding its) {
        boolean removed = its.stored() != null && store.remove(its.name());
        boolean discarded = its.twin() != null && store.discard(its.twin().sha256());
        return removed || discarded;
    }

    /** Generates the file of a model with seeded weights again if it was deleted and we know how. */
    public static void restore(Model model, ModelStore store) {
        Twins.all().stream()
                .filter(twin -> twin.sha256().equals(model.sha256()) && Files.notExists(model.path()))
                .forEach(twin -> store.keep(twin.bytes()));
    }

    Path generated(Twin twin) {
        return store.blob(twin.sha256()).orElseGet(() -> store.keep(twin.bytes()));
    }

    static UsageException notHere(List<Holding> missing) {
        String names = String.join(" ", missing.stream().map(Holding::name).toList());
        return new UsageException(
                "not on this computer: " + names + "; fetch with 'benchmark models pull " + names + "'");
    }

    private Holding holding(String name) {
        return holding(name, store.find(name).orElse(null));
    }

    private Holding holding(String name, @Nullable StoredModel stored) {
        CatalogEntry entry = catalog.find(name).orElse(null);
        return new Holding(
                name, entry, stored, entry == null ? null : Twins.find(name).orElse(null));
    }

    private Stream<String> names(Collection<String> stored) {
        return Stream.concat(catalog.entries().stream().map(CatalogEntry::id), stored.stream())
                .distinct();
    }

    private UsageException unknown(String word, Collection<String> others) {
        List<String> known = Stream.of(
                        all().stream().map(Holding::name), catalog.families().keySet().stream(), others.stream())
                .flatMap(names -> names)
                .toList();
        List<String> near = Nearest.to(word, known);
        String hint = near.isEmpty() ? "" : "did you mean " + String.join(", ", near) + "? ";
        return new UsageException(
                (Glob.isOne(word) ? "no model is called like '" : "unknown model '")
                        + PlainText.brief(word) + "': " + hint
                        + "'benchmark models' lists the names; or give the path of a .tflite file or of a folder with .tflite files");
    }
}
