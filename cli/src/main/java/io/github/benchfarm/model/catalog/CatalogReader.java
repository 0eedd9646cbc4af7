package io.github.benchfarm.model.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a catalog of JSON; everything that is wrong is a {@link CatalogException} at its line. */
final class CatalogReader {
    private static final int SCHEMA = 1;

    private final Catalog base;
    private final Map<String, Place> taken = new HashMap<>();

    /** A reader of one file that adds to a catalog. */
    CatalogReader(Catalog base) {
        this.base = base;
    }

    /** The catalog with the file's entries and families after its own. */
    Catalog read(PlacedValue root) {
        PlacedObject file = root.object("schema", "families", "entries");
        file.get("schema").whole(SCHEMA, SCHEMA);
        List<CatalogEntry> entries = new ArrayList<>(base.entries());
        for (PlacedValue entry : file.get("entries").list()) {
            entries.add(entry(entry));
        }
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        Map<String, List<String>> families = new LinkedHashMap<>(base.families());
        file.find("families").ifPresent(value -> families.putAll(families(value.object(), ids)));
        return new Catalog(families, entries);
    }

    private CatalogEntry entry(PlacedValue value) {
        PlacedObject entry = value.object(
                "id",
                "family",
                "variant",
                "precision",
                "input",
                "preprocessing",
                "parameters",
                "multiplyAdds",
                "top1Percent",
                "licence",
                "reference",
                "source");
        return new CatalogEntry(
                newName(entry.get("id")),
                entry.get("family").text(TextRule.NAME),
                entry.get("variant").text(TextRule.VARIANT),
                entry.get("precision").text(TextRule.PRECISION),
                input(entry.get("input").object("type", "shape")),
                entry.get("preprocessing").text(TextRule.LINE),
                entry.get("parameters").whole(0, Long.MAX_VALUE),
                entry.get("multiplyAdds").whole(0, Long.MAX_VALUE),
                entry.find("top1Percent")
                        .map(percent -> percent.number(0, CatalogEntry.MAX_PERCENT))
                        .orElse(null),
                entry.get("licence").text(TextRule.LINE),
                entry.get("reference").text(TextRule.PAGE),
                source(entry.get("source").object("url", "sha256", "member", "memberSha256")));
    }

    private static Input input(PlacedObject input) {
        PlacedValue shape = input.get("shape");
        if (shape.list().size() > Input.MAX_RANK) {
            throw shape.problem("has more than " + Input.MAX_RANK + " sizes");
        }
        List<Integer> sizes = shape.list().stream()
                .map(size -> (int) size.whole(1, Integer.MAX_VALUE))
                .toList();
        return new Input(input.get("type").text(TextRule.ELEMENT_TYPE), sizes);
    }

    private static Source source(PlacedObject source) {
        @Nullable String member = optional(source, "member", TextRule.MEMBER);
        if (member == null) {
            source.find("memberSha256").ifPresent(hash -> {
                throw hash.problem("needs a member: the hash of a .tflite file that is not in an archive is sha256");
            });
        }
        return new Source(
                URI.create(source.get("url").text(TextRule.DOWNLOAD)),
                optional(source, "sha256", TextRule.SHA256),
                member,
                optional(source, "memberSha256", TextRule.SHA256));
    }

    private Map<String, List<String>> families(PlacedObject families, Set<String> ids) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        families.members().forEach((key, members) -> {
            String name = newName(new PlacedValue(key.place(), key.name()));
            read.put(name, family(members, ids));
        });
        return read;
    }

    private static List<String> family(PlacedValue members, Set<String> ids) {
        Set<String> seen = new HashSet<>();
        List<String> family = new ArrayList<>();
        for (PlacedValue member : members.list()) {
            String id = member.text(TextRule.NAME);
            if (!ids.contains(id)) {
                throw member.problem("names '" + id + "', but no entry has that id");
            }
            if (!seen.add(id)) {
                throw member.problem("names '" + id + "' a second time");
            }
            family.add(id);
        }
        return family;
    }

    /** A name that neither another entry nor a family has: {@code --models} must mean one thing. */
    private String newName(PlacedValue value) {
        String name = value.text(TextRule.NAME);
        if (base.find(name).isPresent() || base.families().containsKey(name)) {
            throw value.problem("is '" + name + "', but another catalog has that name already: choose a new one");
        }
        @Nullable Place other = taken.putIfAbsent(name, value.place());
        if (other != null) {
            throw value.problem("is '" + name + "', but line " + other.line() + " has that name already");
        }
        return name;
    }

    private static @Nullable String optional(PlacedObject object, String key, TextRule rule) {
        return object.find(key).map(value -> value.text(rule)).orElse(null);
    }
}
