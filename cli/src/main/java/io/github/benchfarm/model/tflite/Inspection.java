package io.github.benchfarm.model.tflite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A model's description as people read it: what {@code benchmark models inspect} prints. */
public final class Inspection {
    private Inspection() {}

    /** Several lines, each ended by a line feed; columns aligned, counts with thousands separators, millions for multiply-adds. */
    public static String text(TfliteModel model) {
        StringBuilder text = new StringBuilder();
        facts(text, model);
        for (int i = 0; i < model.subgraphs().size(); i++) {
            SubgraphSummary subgraph = model.subgraphs().get(i);
            String of = model.subgraphs().size() == 1 ? "" : " of subgraph " + i + " (" + subgraph.name() + ")";
            tensors(text, "inputs" + of, subgraph.inputs());
            tensors(text, "outputs" + of, subgraph.outputs());
        }
        operators(text, model);
        return text.toString();
    }

    private static void facts(StringBuilder text, TfliteModel model) {
        fact(text, "file", model.fileName());
        fact(text, "size", count(model.fileBytes()) + " bytes");
        fact(text, "sha256", model.sha256());
        fact(text, "description", orNone(model.description()));
        fact(text, "signatures", orNone(String.join(", ", model.signatures())));
        fact(text, "parameters", count(model.parameters()));
        fact(text, "weights", count(model.weightBytes()) + " bytes, " + model.precision());
        fact(text, "multiply-adds", millions(model.multiplyAdds()) + " M");
        Measurability.problem(model).ifPresent(problem -> fact(text, "problem", problem.reason()));
    }

    private static void tensors(StringBuilder text, String title, List<TensorSummary> tensors) {
        List<List<String>> rows = new ArrayList<>();
        for (TensorSummary tensor : tensors) {
            rows.add(List.of("  " + tensor.name(), tensor.type(), shape(tensor), quantization(tensor)));
        }
        if (tensors.isEmpty()) {
            rows.add(List.of("  none"));
        }
        text.append('\n').append(title).append('\n').append(TextTable.text(rows, TextTable.Align.LEFT));
    }

    private static void operators(StringBuilder text, TfliteModel model) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("operator", "count", "multiply-adds (M)"));
        for (OperatorSummary operator : model.operators()) {
            rows.add(List.of(operator.name(), count(operator.count()), millions(operator.multiplyAdds())));
        }
        text.append('\n').append(TextTable.text(rows, TextTable.Align.RIGHT));
    }

    private static String shape(TensorSummary tensor) {
        boolean resizable = tensor.shapeSignature().contains(-1);
        return Shapes.text(tensor.shape()) + (resizable ? " resizable " + Shapes.text(tensor.shapeSignature()) : "");
    }

    private static String quantization(TensorSummary tensor) {
        return tensor.quantization()
                .map(q -> q.channels() > 1
                        ? "per channel: " + q.channels() + " along axis " + q.axis()
                        : "scale " + q.scale() + ", zero point " + q.zeroPoint())
                .orElse("");
    }

    private static void fact(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-13s  %s\n", name, value));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String millions(long number) {
        return String.format(Locale.ROOT, "%,.2f", number / 1e6);
    }
}
