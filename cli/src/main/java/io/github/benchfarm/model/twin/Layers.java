package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.tflite.NewConstant;
import io.github.benchfarm.model.tflite.NewOperator;
import io.github.benchfarm.model.tflite.NewTensor;
import io.github.benchfarm.model.tflite.TfliteWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What networks are built from. Each call adds an operator, and its weights, to the file; names become those of tensors.
 *
 * <p>Weights are drawn so that every layer gives numbers of the same size, around 0 in front of an activation function:
 * else some fifty random layers would run into zeros or into the limits of 8 bits, and each input would look the same.
 */
final class Layers {
    private static final int COLOURS = 3;
    private static final double BIAS_LIMIT = 0.25;
    private static final Range PROBABILITIES = new Range(0, 255 / 256.0);

    /** What the mean over an image leaves of the variance, as measured: channels differ, and neighbours are alike. */
    private static final double POOLED = 0.3;

    private final NumberFormat format;
    private final SplitMix64 random;
    private final TfliteWriter file;
    private final List<Integer> inputs = new ArrayList<>();
    private final List<Integer> computed = new ArrayList<>();

    Layers(NumberFormat format, SplitMix64 random, TfliteWriter file) {
        this.format = format;
        this.random = random;
        this.file = file;
    }

    /** The network's input, a square image; quantized if the network's numbers are of another format. */
    Feature input(String name, int size, Range range) {
        List<Integer> shape = List.of(1, size, size, COLOURS);
        NewTensor tensor = format.outside().orElse(format).activation(name, shape, range);
        Feature input = new Feature(file.tensor(tensor), tensor, format.seededInput(range));
        inputs.add(input.index());
        if (format.outside().isEmpty()) {
            return input;
        }
        NewTensor inner = format.activation("tfl.quantize", shape, range);
        return compute(NewOperator.quantize(), List.of(input.index()), inner, input.signal());
    }

    /** A convolution over all channels. */
    Feature convolution(String name, Feature in, Window window, Outcome outcome) {
        NewOperator operator = NewOperator.convolution(window.stride(), format.fused(outcome.activation()));
        return weighted(operator, name, in, Product.convolution(in, window, outcome));
    }

    /** A convolution of each channel by itself, with RELU6. */
    Feature depthwise(String name, Feature in, int kernel, int stride) {
        Product product = Product.depthwise(in, new Window(kernel, stride, in.channels()));
        NewOperator operator =
                NewOperator.depthwise(stride, format.fused(product.outcome().activation()));
        return weighted(operator, name, in, product);
    }

    /** Scores of classes from the features of a whole image. */
    Feature fullyConnected(String name, Feature in, int classes) {
        return weighted(NewOperator.fullyConnected(), name, in, Product.fullyConnected(in, classes));
    }

    /** The mean over an image as the networks of 2017 wrote it. */
    Feature averagePool(String name, Feature in) {
        NewTensor out = like(in, name, List.of(1, 1, 1, in.channels()));
        return compute(NewOperator.averagePool(in.size(), 2), List.of(in.index()), out, pooled(in));
    }

    /** The mean over an image. */
    Feature mean(String name, Feature in, boolean keepDimensions) {
        List<Integer> shape = keepDimensions ? List.of(1, 1, 1, in.channels()) : List.of(1, in.channels());
        int axes = file.constant(NewConstant.ints(name + "/reduction_indices", List.of(1, 2)));
        NewTensor out =
                format.activation(name, shape, new Range(0, Range.of(pooled(in)).high()));
        return compute(NewOperator.mean(keepDimensions), List.of(in.index(), axes), out, pooled(in));
    }

    /** The sum of two activations of the same shape. */
    Feature add(String name, Feature a, Feature b) {
        Signal sum = a.signal().plus(b.signal());
        NewTensor out = format.activation(name, a.shape(), Range.of(sum));
        return compute(NewOperator.add(), List.of(a.index(), b.index()), out, sum);
    }

    /** A number added to all others. */
    Feature add(String name, Feature in, double offset, Range range) {
        int constant = file.constant(format.scalar(name + "/y", offset));
        NewTensor out = format.activation(name, in.shape(), range);
        return compute(
                NewOperator.add(),
                List.of(in.index(), constant),
                out,
                in.signal().plus(offset));
    }

    /** All numbers multiplied by one. */
    Feature multiply(String name, Feature in, double factor, Range range) {
        int constant = file.constant(format.scalar(name + "/y", factor));
        NewTensor out = format.activation(name, in.shape(), range);
        return compute(
                NewOperator.multiply(),
                List.of(in.index(), constant),
                out,
                in.signal().times(factor));
    }

    /** Scores in one row, by an operator that needs no second input. */
    Feature squeeze(String name, Feature in) {
        NewTensor out = like(in, name, List.of(1, in.channels()));
        return compute(NewOperator.squeeze(List.of(1, 2)), List.of(in.index()), out, in.signal());
    }

    /** Scores in one row, by an operator that has their shape as its second input, and in its options if so wished. */
    Feature reshape(String name, Feature in, boolean inOptions) {
        NewTensor out = like(in, name, List.of(1, in.channels()));
        int shape = file.constant(NewConstant.ints(name + "/shape", out.shape()));
        NewOperator operator = inOptions ? NewOperator.reshape(out.shape()) : NewOperator.reshape();
        return compute(operator, List.of(in.index(), shape), out, in.signal());
    }

    /** Probabilities from scores; the network's output, quantized if its format is another one. */
    Feature output(String name, Feature in) {
        NewTensor inner = format.activation(name, in.shape(), PROBABILITIES);
        Feature probabilities = compute(NewOperator.softmax(), List.of(in.index()), inner, in.signal());
        if (format.outside().isEmpty()) {
            return probabilities;
        }
        NewTensor out = format.outside().get().activation(name + "/quantized", in.shape(), PROBABILITIES);
        return compute(NewOperator.quantize(), List.of(probabilities.index()), out, in.signal());
    }

    /** The file, once the network is complete; with every activation as an output for those who want to look inside. */
    byte[] finish(Feature output, boolean everyActivation) {
        return file.finish(inputs, everyActivation ? computed : List.of(output.index()));
    }

    private Feature weighted(NewOperator operator, String name, Feature in, Product product) {
        Weights weights = format.weights(product.filter(name + "/weights", in.signal()), random);
        NewConstant bias = format.bias(name + "/bias", biases(weights, in.signal()), weights, in.tensor());
        List<Integer> operands = List.of(in.index(), file.constant(weights.constant()), file.constant(bias));
        Outcome outcome = product.outcome();
        NewTensor out = format.activation(name + outcome.suffix(), product.output(), outcome.range());
        return compute(operator, operands, out, outcome.after());
    }

    /** Small ones, less what the mean of the input adds up to: so each channel is around 0 wherever its weights lie. */
    private List<Double> biases(Weights weights, Signal in) {
        return weights.sums().stream()
                .map(sum -> BIAS_LIMIT * random.signed() - in.mean() * sum)
                .toList();
    }

    private Feature compute(NewOperator operator, List<Integer> operands, NewTensor tensor, Signal signal) {
        int index = file.tensor(tensor);
        file.operator(operator, format.version(operator.kind()), operands, index);
        computed.add(index);
        return new Feature(index, tensor, signal);
    }

    private static NewTensor like(Feature in, String name, List<Integer> shape) {
        return new NewTensor(name, in.tensor().type(), shape, in.tensor().scales());
    }

    private static Signal pooled(Feature in) {
        return new Signal(in.signal().mean(), POOLED * in.signal().variance());
    }
}
