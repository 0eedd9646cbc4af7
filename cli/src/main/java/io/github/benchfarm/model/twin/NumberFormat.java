package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.tflite.Activation;
import io.github.benchfarm.model.tflite.NewConstant;
import io.github.benchfarm.model.tflite.NewTensor;
import io.github.benchfarm.model.tflite.OperatorKind;
import java.util.List;
import java.util.Optional;

/** How the numbers of a network are stored. */
interface NumberFormat {
    /** A tensor that the network computes. */
    NewTensor activation(String name, List<Integer> shape, Range range);

    /** Draws weights. */
    Weights weights(Filter filter, SplitMix64 random);

    /**
     * Biases.
     *
     * @param values one for each output channel of the weights
     * @param input what the weights are multiplied with
     */
    NewConstant bias(String name, List<Double> values, Weights weights, NewTensor input);

    /** A single number. */
    NewConstant scalar(String name, double value);

    /** The numbers of the seeded input that the tool feeds (doc/wire.md), for an input that can hold a range. */
    Signal seededInput(Range range);

    /** What the operator in front of an activation function says about it. */
    Activation fused(Activation wanted);

    /** The version of an operator on tensors of this format, as TFLite's converters write it. */
    int version(OperatorKind kind);

    /** The format of the network's input and output when it is another one. */
    Optional<NumberFormat> outside();
}
