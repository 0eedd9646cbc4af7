package io.github.benchfarm.model.catalog;

import java.util.List;

/**
 * What a model takes.
 *
 * @param type as TFLite names it, e.g. {@code FLOAT32}
 * @param shape 1 to 8 sizes, row-major, e.g. 1, 224, 224, 3
 */
public record Input(String type, List<Integer> shape) {
    static final int MAX_RANK = 8;

    public Input {
        TextRule.ELEMENT_TYPE.require("type", type);
        shape = List.copyOf(shape);
        if (shape.isEmpty() || shape.size() > MAX_RANK || shape.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("shape must have 1 to " + MAX_RANK + " sizes above 0, not " + shape);
        }
    }
}
