package io.github.benchfarm.model.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.AddOptions;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.Conv2DOptions;
import org.tensorflow.lite.schema.DepthwiseConv2DOptions;
import org.tensorflow.lite.schema.FullyConnectedOptions;
import org.tensorflow.lite.schema.FullyConnectedOptionsWeightsFormat;
import org.tensorflow.lite.schema.MulOptions;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.Pool2DOptions;
import org.tensorflow.lite.schema.ReducerOptions;
import org.tensorflow.lite.schema.ReshapeOptions;
import org.tensorflow.lite.schema.SoftmaxOptions;
import org.tensorflow.lite.schema.SqueezeOptions;

/** An operator to write: its kind and its options. What is not asked for is as converters write it by default. */
public final class NewOperator {
    private final OperatorKind kind;
    private final byte optionsType;
    private final Options options;

    /** Writes the table of options. */
    private interface Options {
        int write(FlatBufferBuilder file);
    }

    private NewOperator(OperatorKind kind, byte optionsType, Options options) {
        this.kind = kind;
        this.optionsType = optionsType;
        this.options = options;
    }

    /** A convolution with padding SAME, without dilation. Inputs: image, filter [outputs, height, width, inputs], bias. */
    public static NewOperator convolution(int stride, Activation activation) {
        return new NewOperator(
                OperatorKind.CONV_2D,
                BuiltinOptions.Conv2DOptions,
                file -> Conv2DOptions.createConv2DOptions(file, Padding.SAME, stride, stride, activation.code(), 1, 1));
    }

    /** A convolution of each channel by itself, as {@link #convolution}. The filter is [1, height, width, channels]. */
    public static NewOperator depthwise(int stride, Activation activation) {
        return new NewOperator(
                OperatorKind.DEPTHWISE_CONV_2D,
                BuiltinOptions.DepthwiseConv2DOptions,
                file -> DepthwiseConv2DOptions.createDepthwiseConv2DOptions(
                        file, Padding.SAME, stride, stride, 1, activation.code(), 1, 1));
    }

    /** The mean over square windows, without padding. */
    public static NewOperator averagePool(int size, int stride) {
        return new NewOperator(
                OperatorKind.AVERAGE_POOL_2D,
                BuiltinOptions.Pool2DOptions,
                file -> Pool2DOptions.createPool2DOptions(
                        file, Padding.VALID, stride, stride, size, size, Activation.NONE.code()));
    }

    /** The sum of two tensors. */
    public static NewOperator add() {
        return new NewOperator(
                OperatorKind.ADD,
                BuiltinOptions.AddOptions,
                file -> AddOptions.createAddOptions(file, Activation.NONE.code(), true));
    }

    /** The product of two tensors, element by element. */
    public static NewOperator multiply() {
        return new NewOperator(
                OperatorKind.MUL,
                BuiltinOptions.MulOptions,
                file -> MulOptions.createMulOptions(file, Activation.NONE.code()));
    }

    /** The mean along axes, which are the second input. */
    public static NewOperator mean(boolean keepDimensions) {
        return new NewOperator(
                OperatorKind.MEAN,
                BuiltinOptions.ReducerOptions,
                file -> ReducerOptions.createReducerOptions(file, keepDimensions));
    }

    /** A matrix product. Inputs: rows, weights [units, inputs], bias. */
    public static NewOperator fullyConnected() {
        return new NewOperator(
                OperatorKind.FULLY_CONNECTED,
                BuiltinOptions.FullyConnectedOptions,
                file -> FullyConnectedOptions.createFullyConnectedOptions(
                        file, Activation.NONE.code(), FullyConnectedOptionsWeightsFormat.DEFAULT, false, false));
    }

    /** Another shape, which is the second input. */
    public static NewOperator reshape() {
        return new NewOperator(OperatorKind.RESHAPE, BuiltinOptions.NONE, file -> 0);
    }

    /** Another shape, which is the second input and in the options as well: so wrote older converters. */
    public static NewOperator reshape(List<Integer> shape) {
        return new NewOperator(
                OperatorKind.RESHAPE,
                BuiltinOptions.ReshapeOptions,
                file -> ReshapeOptions.createReshapeOptions(
                        file, ReshapeOptions.createNewShapeVector(file, TfliteWriter.ints(shape))));
    }

    /** Leaves out dimensions of size 1. */
    public static NewOperator squeeze(List<Integer> dimensions) {
        return new NewOperator(
                OperatorKind.SQUEEZE,
                BuiltinOptions.SqueezeOptions,
                file -> SqueezeOptions.createSqueezeOptions(
                        file, SqueezeOptions.createSqueezeDimsVector(file, TfliteWriter.ints(dimensions))));
    }

    /** Scores of the last dimension as probabilities. */
    public static NewOperator softmax() {
        return new NewOperator(
                OperatorKind.SOFTMAX,
                BuiltinOptions.SoftmaxOptions,
                file -> SoftmaxOptions.createSoftmaxOptions(file, 1));
    }

    /** The same numbers in another type or with other scales. */
    public static NewOperator quantize() {
        return new NewOperator(OperatorKind.QUANTIZE, BuiltinOptions.NONE, file -> 0);
    }

    /** Which operator it is. */
    public OperatorKind kind() {
        return kind;
    }

    /** The schema's number of the options. */
    byte optionsType() {
        return optionsType;
    }

    /** Writes the options; gives their place, 0 when there are none. */
    int writeOptions(FlatBufferBuilder file) {
        return options.write(file);
    }
}
