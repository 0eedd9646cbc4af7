package io.github.benchfarm.model.twin;

import java.util.List;

/**
 * Weights to draw.
 *
 * @param shape as TFLite wants it for the operator
 * @param axis the dimension that counts output channels
 * @param perChannel whether a format with scales per channel uses them here
 * @param deviation the standard deviation of the weights
 */
record Filter(String name, List<Integer> shape, int axis, boolean perChannel, double deviation) {
    Filter {
        shape = List.copyOf(shape);
    }

    /** The number of output channels. */
    int channels() {
        return shape.get(axis);
    }

    /** The number of weights. */
    int count() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** How many weights make one output. */
    int fanIn() {
        return count() / channels();
    }

    /** How many weights lie one behind the other before the channel changes: weight i is of channel {@code i / run % channels}. */
    int run() {
        return shape.subList(axis + 1, shape.size()).stream().reduce(1, Math::multiplyExact);
    }
}
