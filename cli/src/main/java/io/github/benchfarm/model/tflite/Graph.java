package io.github.benchfarm.model.tflite;

import java.util.List;

/** A subgraph as read, every index in it checked: what the sums over a file are made from. */
record Graph(String name, List<Tensor> tensors, List<Integer> inputs, List<Integer> outputs, List<Node> nodes) {
    /** Stands in an operator's inputs for an optional one that is left out. */
    static final int NO_TENSOR = -1;

    Graph {
        tensors = List.copyOf(tensors);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        nodes = List.copyOf(nodes);
    }

    /**
     * A tensor and where its constant data lies.
     *
     * @param buffer index of its buffer in the file
     * @param bytes of constant data; 0 when the tensor is computed
     */
    record Tensor(TensorSummary summary, long buffer, long bytes) {}

    /** An operator; an input may be {@link #NO_TENSOR}. */
    record Node(String operator, List<Integer> inputs, List<Integer> outputs) {
        Node {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /** Each constant tensor that an operator takes as input, once, in the order of the file. */
    List<Tensor> constantsInUse() {
        return nodes.stream()
                .flatMap(node -> node.inputs().stream())
                .filter(index -> index != NO_TENSOR)
                .distinct()
                .sorted()
                .map(tensors::get)
                .filter(tensor -> tensor.bytes() > 0)
                .toList();
    }

    /** What goes in and out. */
    SubgraphSummary summary() {
        return new SubgraphSummary(name, summaries(inputs), summaries(outputs));
    }

    private List<TensorSummary> summaries(List<Integer> indices) {
        return indices.stream().map(index -> tensors.get(index).summary()).toList();
    }
}
