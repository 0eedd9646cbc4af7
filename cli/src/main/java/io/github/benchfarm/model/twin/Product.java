package io.github.benchfarm.model.twin;

import java.util.List;

/**
 * The part of a layer that multiplies with weights.
 *
 * @param weights their shape
 * @param axis the dimension of it that counts output channels
 * @param perChannel whether a format with scales per channel uses them here
 * @param output shape of the output
 */
record Product(List<Integer> weights, int axis, boolean perChannel, List<Integer> output, Outcome outcome) {
    Product {
        weights = List.copyOf(weights);
        output = List.copyOf(output);
    }

    /** A convolution over all channels. */
    static Product convolution(Feature in, Window window, Outcome outcome) {
        List<Integer> weights = List.of(window.channels(), window.kernel(), window.kernel(), in.channels());
        return new Product(weights, 0, true, window.outputShape(in), outcome);
    }

    /** A convolution of each channel by itself, with RELU6. */
    static Product depthwise(Feature in, Window window) {
        List<Integer> weights = List.of(1, window.kernel(), window.kernel(), in.channels());
        return new Product(weights, weights.size() - 1, true, window.outputShape(in), Outcome.RELU6);
    }

    /** Scores of classes. */
    static Product fullyConnected(Feature in, int classes) {
        return new Product(List.of(classes, in.channels()), 0, false, List.of(1, classes), Outcome.LOGITS);
    }

    /** The weights to draw, so that the output gets its spread. */
    Filter filter(String name, Signal in) {
        Filter unit = new Filter(name, weights, axis, perChannel, 1);
        double deviation = Math.sqrt(outcome.before().variance() / (unit.fanIn() * in.variance()));
        return new Filter(name, weights, axis, perChannel, deviation);
    }
}
