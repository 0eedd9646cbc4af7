package io.github.benchfarm.model.catalog;

import io.github.benchfarm.wire.Nearest;
import io.github.benchfarm.wire.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object whose keys know their place. */
final class PlacedObject {
    private final Place place;
    private final Map<PlacedKey, PlacedValue> members;
    private final Map<String, PlacedValue> byName = new LinkedHashMap<>();

    PlacedObject(Place place, Map<PlacedKey, PlacedValue> members) {
        this.place = place;
        this.members = members;
        members.forEach((key, value) -> byName.put(key.name(), value));
    }

    /** The keys and values in the order of the file. */
    Map<PlacedKey, PlacedValue> members() {
        return members;
    }

    /** The value of a key that must be there. */
    PlacedValue get(String name) {
        PlacedValue value = byName.get(name);
        if (value == null) {
            throw new CatalogException(place.of(name), "is missing");
        }
        return value;
    }

    /** The value of a key that may be left out or null. */
    Optional<PlacedValue> find(String name) {
        return Optional.ofNullable(byName.get(name)).filter(value -> value.content() != null);
    }

    /** Refuses keys that mean nothing: most are misspelt. */
    void requireOnly(List<String> known) {
        for (PlacedKey key : members.keySet()) {
            if (!known.contains(key.name())) {
                List<String> near = Nearest.to(PlainText.brief(key.name()), known);
                String hint = near.isEmpty() ? "the keys are " : "did you mean ";
                String names = String.join(", ", near.isEmpty() ? known : near);
                throw new CatalogException(key.place(), "is not a key here: " + hint + names);
            }
        }
    }
}
