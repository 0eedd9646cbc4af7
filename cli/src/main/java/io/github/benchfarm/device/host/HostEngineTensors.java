package io.github.benchfarm.device.host;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorData;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorName;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTypeGetName;

import io.github.benchfarm.agent.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteTensor;

/** What TFLite knows of a tensor, as values of the agent. */
final class HostEngineTensors {
    private HostEngineTensors() {}

    /** The tensor's name in the model file; empty when it has none. */
    static String name(TfLiteTensor tensor) {
        BytePointer name = TfLiteTensorName(tensor);
        return Pointer.isNull(name) ? "" : name.getString();
    }

    /** The tensor's facts under the name that the job uses for it. */
    static TensorInfo info(String name, TfLiteTensor tensor) {
        return new TensorInfo(
                name,
                TfLiteTypeGetName(tensor.type()).getString(),
                shape(tensor.dims()),
                tensor.bytes(),
                tensor.params().scale(),
                tensor.params().zero_point());
    }

    /** A view of the tensor's own memory, little-endian; empty when it has none. Valid until the engine is closed. */
    static ByteBuffer memory(TfLiteTensor tensor) {
        Pointer data = TfLiteTensorData(tensor);
        long bytes = tensor.bytes();
        if (Pointer.isNull(data) || bytes == 0) {
            return ByteBuffer.allocateDirect(0).order(ByteOrder.LITTLE_ENDIAN);
        }
        return new BytePointer(data).capacity(bytes).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int[] shape(TfLiteIntArray dims) {
        int[] shape = new int[Pointer.isNull(dims) ? 0 : dims.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = dims.data(i);
        }
        return shape;
    }
}
