package io.github.benchfarm.agent.android;

import io.github.benchfarm.agent.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.tensorflow.lite.Tensor;

/** What TFLite knows of a tensor, as values of the agent. */
final class Tensors {
    private Tensors() {}

    /** The tensor's facts under the name that the job uses for it. */
    static TensorInfo info(String name, Tensor tensor) {
        Tensor.QuantizationParams quantized = tensor.quantizationParams();
        return new TensorInfo(
                name,
                tensor.dataType().name(),
                tensor.shape(),
                tensor.numBytes(),
                quantized.getScale(),
                quantized.getZeroPoint());
    }

    /** A direct buffer of the tensor's size, in TFLite's order: only such a one is copied without a detour. */
    static ByteBuffer memoryFor(Tensor tensor) {
        return ByteBuffer.allocateDirect(tensor.numBytes()).order(ByteOrder.nativeOrder());
    }
}
