package io.github.benchfarm.model.catalog;

import io.github.benchfarm.wire.PlainText;

/**
 * A spot in a catalog file.
 *
 * @param key the way to the value, e.g. {@code entries[3].source.url}; empty for the whole file
 * @param line from 1
 * @param column from 1
 */
record Place(String key, int line, int column) {
    /** The same spot, for a key of the object that stands there. */
    Place of(String name) {
        return new Place(key.isEmpty() ? name : key + "." + name, line, column);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column + (key.isEmpty() ? "" : ": " + PlainText.brief(key));
    }
}
