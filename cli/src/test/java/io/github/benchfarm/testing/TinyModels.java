package io.github.benchfarm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.AddOptionsT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.Conv2DOptionsT;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.TensorType;

/** Small models that TFLite runs; each is written into a folder of the test's own. */
public final class TinyModels {
    private static final int SLOW_SIZE = 192;
    private static final int SLOW_CHANNELS = 64;
    private static final int SLOW_LAYERS = 4;

    private TinyModels() {}

    /** One float32 convolution, [1,8,8,3] in, [1,8,8,4] out: 3x3x3x4 weights and 4 biases, 6,912 multiply-adds. */
    public static Path conv(Path folder) {
        return write(folder, "tiny_conv_fp32.tflite", convBuilder().build());
    }

    /** The same convolution in int8 with a scale for each output channel. */
    public static Path int8(Path folder) {
        ModelBuilder model = new ModelBuilder();
        int input = model.tensor("x", TensorType.INT8, 1, 8, 8, 3);
        model.quantize(input, 0, 0, 0.05f);
        int filter = model.data(model.tensor("filter", TensorType.INT8, 4, 3, 3, 3), counting(4 * 3 * 3 * 3));
        model.quantize(filter, 0, 0, 0.01f, 0.02f, 0.03f, 0.04f);
        int bias = model.ints("bias", 1, -2, 3, -4);
        model.quantize(bias, 0, 0, 0.05f * 0.01f, 0.05f * 0.02f, 0.05f * 0.03f, 0.05f * 0.04f);
        int output = model.tensor("y", TensorType.INT8, 1, 8, 8, 4);
        model.quantize(output, -128, 0, 0.1f);
        model.operator(BuiltinOperator.CONV_2D, convOptions(), new int[] {input, filter, bias}, output);
        model.subgraph(new int[] {input}, output);
        return write(folder, "tiny_conv_int8.tflite", model.build());
    }

    /** Two subgraphs, each with a signature: {@code once} adds x to itself, {@code twice} does so two times; [1,8,8,3] floats. */
    public static Path twoSignatures(Path folder) {
        ModelBuilder model = new ModelBuilder();
        int once = additions(model, 1);
        int twice = additions(model, 2);
        model.signature("once", once);
        model.signature("twice", twice);
        return write(folder, "tiny_signatures.tflite", model.build());
    }

    /** Takes 0.1 s and more for one inference on one thread: 5 G multiply-adds with 150 KB of shared weights. */
    public static Path slow(Path folder) {
        ModelBuilder model = new ModelBuilder();
        int filter = model.weights("filter", SLOW_CHANNELS, 3, 3, SLOW_CHANNELS);
        int bias = model.weights("bias", SLOW_CHANNELS);
        int input = model.floats("x", 1, SLOW_SIZE, SLOW_SIZE, SLOW_CHANNELS);
        int last = input;
        for (int layer = 0; layer < SLOW_LAYERS; layer++) {
            int next = model.floats("layer" + layer, 1, SLOW_SIZE, SLOW_SIZE, SLOW_CHANNELS);
            model.operator(BuiltinOperator.CONV_2D, convOptions(), new int[] {last, filter, bias}, next);
            last = next;
        }
        model.subgraph(new int[] {input}, last);
        return write(folder, "slow_fp32.tflite", model.build());
    }

    /** What {@link #conv} writes, to be changed before it is built. */
    static ModelBuilder convBuilder() {
        ModelBuilder model = new ModelBuilder();
        int input = model.floats("x", 1, 8, 8, 3);
        int filter = model.weights("filter", 4, 3, 3, 3);
        int bias = model.weights("bias", 4);
        int output = model.floats("y", 1, 8, 8, 4);
        model.operator(BuiltinOperator.CONV_2D, convOptions(), new int[] {input, filter, bias}, output);
        model.subgraph(new int[] {input}, output);
        return model;
    }

    static BuiltinOptionsUnion addOptions() {
        return ModelBuilder.options(BuiltinOptions.AddOptions, new AddOptionsT());
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BuiltinOptionsUnion convOptions() {
        Conv2DOptionsT options = new Conv2DOptionsT();
        options.setPadding(Padding.SAME);
        options.setStrideW(1);
        options.setStrideH(1);
        options.setDilationWFactor(1);
        options.setDilationHFactor(1);
        options.setFusedActivationFunction(ActivationFunctionType.RELU6);
        return ModelBuilder.options(BuiltinOptions.Conv2DOptions, options);
    }

    private static int additions(ModelBuilder model, int count) {
        int input = model.floats("x", 1, 8, 8, 3);
        int last = input;
        for (int i = 0; i < count; i++) {
            int next = model.floats("sum" + i, 1, 8, 8, 3);
            model.operator(BuiltinOperator.ADD, addOptions(), new int[] {last, last}, next);
            last = next;
        }
        return model.subgraph(new int[] {input}, last);
    }

    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 255 - 127);
        }
        return bytes;
    }
}
