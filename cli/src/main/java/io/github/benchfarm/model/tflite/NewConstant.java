package io.github.benchfarm.model.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A tensor to write, with its numbers.
 *
 * @param data little-endian, row-major, from position to limit; not copied (a classifier has megabytes), so leave it alone
 */
public record NewConstant(NewTensor tensor, ByteBuffer data) {
    public NewConstant {
        data = data.asReadOnlyBuffer();
        if (data.remaining() != tensor.bytes()) {
            throw new IllegalArgumentException(
                    tensor.name() + " needs " + tensor.bytes() + " bytes, not " + data.remaining());
        }
    }

    /** A list of plain whole numbers: axes, or a shape. */
    public static NewConstant ints(String name, List<Integer> values) {
        NewTensor tensor = NewTensor.plain(name, ElementType.INT32, List.of(values.size()));
        ByteBuffer data = room(tensor);
        values.forEach(data::putInt);
        return new NewConstant(tensor, data.flip());
    }

    /** An empty little-endian buffer of the size of a tensor. */
    public static ByteBuffer room(NewTensor tensor) {
        return ByteBuffer.allocate(tensor.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
