package io.github.benchfarm.model.tflite;

import java.util.List;
import java.util.Optional;

/**
 * Multiply-adds of one operator, from its shapes alone: what papers give as "MAdds" or "MACs" of a network.
 *
 * <p>Counted are CONV_2D (grouped ones too), DEPTHWISE_CONV_2D (any depth multiplier), TRANSPOSE_CONV, FULLY_CONNECTED and
 * BATCH_MATMUL; biases, activations, pooling and everything else count 0, as does an operator whose shapes are not known
 * before it runs. Padding counts as if it were multiplied. The body of a loop counts once.
 */
final class MultiplyAdds {
    /** Stands for a tensor that an operator should have but has not; it counts 0. */
    private static final TensorSummary NOTHING = new TensorSummary("", "", List.of(0), List.of(), Optional.empty());

    private MultiplyAdds() {}

    /**
     * The multiply-adds of a node. The filters of the three convolutions are [outputs, height, width, inputs of the group],
     * [1, height, width, outputs] and [outputs, height, width, inputs]; the weights of FULLY_CONNECTED [units, inputs].
     * Throws {@link ArithmeticException} when they do not fit into 63 bits.
     */
    static long of(Graph graph, Graph.Node node) {
        TensorSummary output = tensor(graph, node.outputs(), 0);
        TensorSummary weights = tensor(graph, node.inputs(), 1);
        return switch (node.operator()) {
            case "CONV_2D" -> product(output, weights, 1, 2, 3);
            case "DEPTHWISE_CONV_2D" -> product(output, weights, 1, 2);
            case "TRANSPOSE_CONV" -> product(tensor(graph, node.inputs(), 2), weights, 0, 1, 2);
            case "FULLY_CONNECTED" -> product(output, weights, 1);
            case "BATCH_MATMUL" -> matrices(tensor(graph, node.inputs(), 0), output);
            default -> 0;
        };
    }

    private static long product(TensorSummary elements, TensorSummary weights, int... dimensions) {
        long product = elements.elements();
        for (int dimension : dimensions) {
            product = Math.multiplyExact(product, weights.dimension(dimension));
        }
        return product;
    }

    /** The left matrix is [rows, depth] or its transpose; the output has its rows, so the other dimension is the depth. */
    private static long matrices(TensorSummary left, TensorSummary output) {
        boolean upright = left.dimension(-2) == output.dimension(-2);
        return Math.multiplyExact(output.elements(), left.dimension(upright ? -1 : -2));
    }

    private static TensorSummary tensor(Graph graph, List<Integer> indices, int index) {
        if (index >= indices.size() || indices.get(index) == Graph.NO_TENSOR) {
            return NOTHING;
        }
        return graph.tensors().get(indices.get(index)).summary();
    }
}
