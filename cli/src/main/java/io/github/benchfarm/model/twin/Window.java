package io.github.benchfarm.model.twin;

import java.util.List;

/**
 * What a convolution looks at, and what it gives: all are square and padded so that only the stride makes images smaller.
 *
 * @param channels of the output
 */
record Window(int kernel, int stride, int channels) {
    /** A convolution of single points. */
    static Window point(int channels) {
        return new Window(1, 1, channels);
    }

    /** The shape of the output. */
    List<Integer> outputShape(Feature in) {
        int size = (in.size() + stride - 1) / stride;
        return List.of(1, size, size, channels);
    }
}
