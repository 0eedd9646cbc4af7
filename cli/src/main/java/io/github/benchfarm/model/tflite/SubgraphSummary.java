package io.github.benchfarm.model.tflite;

import java.util.List;

/** What goes into a subgraph and what comes out. The first one of a file is the primary one. */
public record SubgraphSummary(String name, List<TensorSummary> inputs, List<TensorSummary> outputs) {
    public SubgraphSummary {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
