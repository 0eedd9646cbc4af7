package io.github.benchfarm.model.tflite;

import java.util.List;
import java.util.stream.Collectors;

/** Shapes as people read them. */
final class Shapes {
    private Shapes() {}

    /** E.g. {@code [1,224,224,3]}. */
    static String text(List<Integer> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
