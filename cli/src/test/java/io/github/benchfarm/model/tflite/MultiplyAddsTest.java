package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultiplyAddsTest {
    private static final List<Integer> NONE = List.of();

    @Test
    void of_convolution_outputsTimesFilter() {
        assertThat(count("CONV_2D", List.of(1, 4, 4, 16), List.of(1, 8, 8, 3), List.of(16, 5, 3, 3)))
                .isEqualTo(4 * 4 * 16 * 5 * 3 * 3);
    }

    @Test
    void of_groupedConvolution_countsInputsOfGroup() {
        assertThat(count("CONV_2D", List.of(1, 4, 4, 16), List.of(1, 4, 4, 8), List.of(16, 3, 3, 2)))
                .isEqualTo(4 * 4 * 16 * 3 * 3 * 2);
    }

    @Test
    void of_depthwiseWithMultiplier_outputsTimesWindow() {
        assertThat(count("DEPTHWISE_CONV_2D", List.of(1, 4, 4, 6), List.of(1, 4, 4, 3), List.of(1, 3, 3, 6)))
                .isEqualTo(4 * 4 * 6 * 3 * 3);
    }

    @Test
    void of_transposedConvolution_inputsTimesFilter() {
        assertThat(count("TRANSPOSE_CONV", List.of(1, 8, 8, 5), List.of(4), List.of(5, 3, 3, 7), List.of(1, 4, 4, 7)))
                .isEqualTo(4 * 4 * 7 * 3 * 3 * 5);
    }

    @Test
    void of_fullyConnectedBatch_outputsTimesInputs() {
        assertThat(count("FULLY_CONNECTED", List.of(2, 10), List.of(2, 64), List.of(10, 64)))
                .isEqualTo(2 * 10 * 64);
    }

    @Test
    void of_matrices_uprightAndTransposedAlike() {
        List<Integer> output = List.of(2, 3, 5);
        assertThat(count("BATCH_MATMUL", output, List.of(2, 3, 7), List.of(2, 7, 5)))
                .isEqualTo(2 * 3 * 5 * 7);
        assertThat(count("BATCH_MATMUL", output, List.of(2, 7, 3), List.of(2, 7, 5)))
                .isEqualTo(2 * 3 * 5 * 7);
    }

    @Test
    void of_unknownSizesOrMissingTensors_zero() {
        assertThat(count("CONV_2D", List.of(-1, 4, 4, 16), List.of(1, 8, 8, 3), List.of(16, 3, 3, 3)))
                .isZero();
        assertThat(count("CONV_2D", List.of(1, 4, 4, 16), List.of(1, 8, 8, 3), NONE))
                .isZero();
        assertThat(MultiplyAdds.of(
                        new Graph("", List.of(), NONE, NONE, List.of()), new Graph.Node("CONV_2D", NONE, NONE)))
                .isZero();
    }

    @Test
    void of_otherOperators_zero() {
        assertThat(count("ADD", List.of(1, 4), List.of(1, 4), List.of(1, 4))).isZero();
    }

    /** Tensor 0 is the output, the others are the inputs in order. */
    @SafeVarargs
    private static long count(String operator, List<Integer> output, List<Integer>... inputs) {
        List<Graph.Tensor> tensors = new ArrayList<>(List.of(tensor(output)));
        List<Integer> indices = new ArrayList<>();
        for (List<Integer> shape : Arrays.asList(inputs)) {
            indices.add(tensors.size());
            tensors.add(tensor(shape));
        }
        Graph.Node node = new Graph.Node(operator, indices, List.of(0));
        return MultiplyAdds.of(new Graph("", tensors, NONE, NONE, List.of(node)), node);
    }

    private static Graph.Tensor tensor(List<Integer> shape) {
        return new Graph.Tensor(new TensorSummary("", "FLOAT32", shape, NONE, Optional.empty()), 0, 0);
    }
}
