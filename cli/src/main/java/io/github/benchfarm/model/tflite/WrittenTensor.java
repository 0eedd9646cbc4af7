package io.github.benchfarm.model.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.Arrays;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.Tensor;

/** A tensor of a file that is being written, and the index of the buffer with its data. */
record WrittenTensor(NewTensor tensor, int buffer) {
    /** Writes the table of the tensor; gives its place. */
    int write(FlatBufferBuilder file) {
        int name = file.createString(tensor.name());
        int shape = Tensor.createShapeVector(file, TfliteWriter.ints(tensor.shape()));
        Scales scales = tensor.scales();
        int quantization = scales == null ? 0 : write(file, scales);
        Tensor.startTensor(file);
        Tensor.addShape(file, shape);
        Tensor.addType(file, tensor.type().code());
        Tensor.addBuffer(file, buffer);
        Tensor.addName(file, name);
        Tensor.addQuantization(file, quantization);
        return Tensor.endTensor(file);
    }

    private static int write(FlatBufferBuilder file, Scales scales) {
        float[] factors = new float[scales.scales().size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = scales.scales().get(i);
        }
        long[] zeroPoints = new long[factors.length];
        Arrays.fill(zeroPoints, scales.zeroPoint());
        int scaleVector = QuantizationParameters.createScaleVector(file, factors);
        int zeroPointVector = QuantizationParameters.createZeroPointVector(file, zeroPoints);
        QuantizationParameters.startQuantizationParameters(file);
        QuantizationParameters.addScale(file, scaleVector);
        QuantizationParameters.addZeroPoint(file, zeroPointVector);
        QuantizationParameters.addQuantizedDimension(file, scales.axis());
        return QuantizationParameters.endQuantizationParameters(file);
    }
}
