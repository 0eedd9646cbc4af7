package io.github.benchfarm.model.tflite;

import io.github.benchfarm.wire.Failure;
import java.util.List;
import java.util.Optional;

/** Whether a legal model can be measured without knowing more than its file says. */
public final class Measurability {
    private Measurability() {}

    /** Why it cannot be measured, with the code MODEL_UNSUPPORTED; empty when it can. Only the primary subgraph matters. */
    public static Optional<Failure> problem(TfliteModel model) {
        return reason(model).map(reason -> Failure.user("MODEL_UNSUPPORTED", model.fileName() + " " + reason));
    }

    private static Optional<String> reason(TfliteModel model) {
        if (model.subgraphs().isEmpty()) {
            return Optional.of("has no subgraph: there is nothing to run; convert the model again");
        }
        SubgraphSummary primary = model.subgraphs().get(0);
        if (primary.inputs().isEmpty()) {
            return Optional.of("has no inputs; convert the model with its inputs");
        }
        if (primary.outputs().isEmpty()) {
            return Optional.of("has no outputs; convert the model with its outputs");
        }
        return primary.inputs().stream()
                .map(Measurability::reason)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> reason(TensorSummary input) {
        if (input.type().equals("STRING")) {
            return Optional.of("takes text as input '" + input.name()
                    + "', which cannot be made up; measure the part of" + " the model behind the text processing");
        }
        List<Integer> shape = input.shape();
        if (shape.stream().anyMatch(size -> size < 1)) {
            return Optional.of("has no fixed size for input '" + input.name() + "', its shape is " + Shapes.text(shape)
                    + "; convert the model with a fixed input shape");
        }
        return Optional.empty();
    }
}
