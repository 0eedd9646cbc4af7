package io.github.benchfarm.model.tflite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tensor to write.
 *
 * @param name unique in the file
 * @param shape row-major, all sizes positive; empty for a single number
 * @param scales null for real numbers and for plain whole numbers (shapes, axes)
 */
public record NewTensor(
        String name,
        ElementType type,
        List<Integer> shape,
        @Nullable Scales scales) {
    public NewTensor {
        shape = List.copyOf(shape);
        if (shape.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException(name + " has the impossible shape " + shape);
        }
    }

    /** A tensor that is not quantized. */
    public static NewTensor plain(String name, ElementType type, List<Integer> shape) {
        return new NewTensor(name, type, shape, null);
    }

    /** The size of its data in bytes. Throws {@link ArithmeticException} from 2 GB on. */
    public int bytes() {
        return Math.multiplyExact(shape.stream().reduce(1, Math::multiplyExact), type.bytes());
    }
}
