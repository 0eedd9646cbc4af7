package io.github.benchfarm.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the weights of a model come from: what its numbers may be taken for. */
public enum Weights {
    /** Those of a file that was given or added: only its owner knows. */
    FILE,
    /** Those that the publisher of a catalog entry trained; the hash was checked. */
    TRAINED,
    /** Random ones in a network generated here: good for latency, meaningless for what the model says. */
    SEEDED;

    /** The word in files and tables, e.g. {@code seeded}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Weights of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
