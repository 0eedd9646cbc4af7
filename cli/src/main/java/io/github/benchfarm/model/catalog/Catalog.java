package io.github.benchfarm.model.catalog;

import io.github.benchfarm.wire.FailureException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The networks that are known by name, in the order of the file.
 *
 * @param families what a family's name selects: ids of entries
 * @param entries with different ids, none of them a family's name
 */
public record Catalog(Map<String, List<String>> families, List<CatalogEntry> entries) {
    static final Catalog EMPTY = new Catalog(Map.of(), List.of());

    public Catalog {
        entries = List.copyOf(entries);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        families.forEach((name, ids) -> copy.put(name, List.copyOf(ids)));
        families = Collections.unmodifiableMap(copy);
        Set<String> ids = new HashSet<>();
        for (CatalogEntry entry : entries) {
            if (!ids.add(entry.id()) || families.containsKey(entry.id())) {
                throw new IllegalArgumentException("two things are named " + entry.id());
            }
        }
        if (!families.values().stream().allMatch(ids::containsAll)) {
            throw new IllegalArgumentException("a family has an id without an entry: " + families);
        }
    }

    /** The catalog that comes with this tool. A broken one is a {@link FailureException} for its developers. */
    public static Catalog builtIn() {
        return CatalogFiles.builtIn();
    }

    /**
     * This catalog and a lab's own. The file's ids and family names must be new; its families may hold ids of this catalog.
     *
     * @throws FailureException {@code CATALOG_UNREADABLE}, or {@code CATALOG_INVALID} with file, line, column and key
     */
    public Catalog plus(Path file) {
        return CatalogFiles.plus(this, file);
    }

    /** The entry of an id, spelt exactly so. */
    public Optional<CatalogEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
