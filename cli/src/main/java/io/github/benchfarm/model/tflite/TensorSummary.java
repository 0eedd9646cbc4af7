package io.github.benchfarm.model.tflite;

import java.util.List;
import java.util.Optional;

/**
 * A tensor as the file describes it.
 *
 * @param type as TFLite names it, e.g. {@code FLOAT32}
 * @param shape row-major, what the file was converted with; -1 or 0 when a dimension has no size yet
 * @param shapeSignature the shape with -1 for each dimension that may be resized; empty when none may
 * @param quantization empty for tensors of real numbers
 */
public record TensorSummary(
        String name,
        String type,
        List<Integer> shape,
        List<Integer> shapeSignature,
        Optional<Quantization> quantization) {
    public TensorSummary {
        shape = List.copyOf(shape);
        shapeSignature = List.copyOf(shapeSignature);
    }

    /** The number of elements; 0 when a dimension has no size yet. Throws {@link ArithmeticException} beyond 2^63. */
    long elements() {
        long elements = 1;
        for (int size : shape) {
            elements = Math.multiplyExact(elements, Math.max(0L, size));
        }
        return elements;
    }

    /** The size of a dimension, counted from the end when negative; 0 when there is no such dimension. */
    long dimension(int index) {
        int i = index < 0 ? shape.size() + index : index;
        return i < 0 || i >= shape.size() ? 0 : Math.max(0, shape.get(i));
    }
}
