package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.tflite.NewConstant;
import java.util.List;

/**
 * Drawn weights.
 *
 * @param constant as they stand in the file
 * @param sums the sum of the weights of each output channel, as real numbers
 */
record Weights(NewConstant constant, List<Double> sums) {
    Weights {
        sums = List.copyOf(sums);
    }
}
