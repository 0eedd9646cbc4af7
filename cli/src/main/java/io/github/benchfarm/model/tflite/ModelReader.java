package io.github.benchfarm.model.tflite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the root table of a .tflite file and everything below it. Throws {@link MalformedFileException}. */
final class ModelReader {
    private static final int SCHEMA_VERSION = 3;
    private static final int NO_OFFSET = 1;

    private static final Comparator<OperatorSummary> MOST_WORK_FIRST = Comparator.comparingLong(
                    OperatorSummary::multiplyAdds)
            .thenComparing(OperatorSummary::count)
            .reversed()
            .thenComparing(OperatorSummary::name);

    private ModelReader() {}

    /** What the file says about itself. Throws {@link ArithmeticException} when sizes do not fit into 63 bits. */
    static TfliteModel read(FlatFile file, String fileName, String sha256) {
        FlatTable root = file.root("the model");
        requireVersion(root);
        GraphReader reader = new GraphReader(OperatorNames.of(root), bufferBytes(root));
        List<Graph> graphs = root.tables(Fields.MODEL_SUBGRAPHS, "subgraph").stream()
                .map(reader::read)
                .toList();
        List<OperatorSummary> operators = operators(graphs);
        WeightTotals weights = WeightTotals.of(graphs);
        return new TfliteModel(
                fileName,
                file.size(),
                sha256,
                root.text(Fields.MODEL_DESCRIPTION),
                graphs.stream().map(Graph::summary).toList(),
                operators,
                weights.parameters(),
                weights.bytes(),
                weights.precision(),
                operators.stream().mapToLong(OperatorSummary::multiplyAdds).reduce(0, Math::addExact),
                signatures(root, graphs));
    }

    private static void requireVersion(FlatTable root) {
        long version = root.uint32(Fields.MODEL_VERSION);
        if (version != SCHEMA_VERSION) {
            throw new MalformedFileException(
                    "its schema version is " + version + ", but TFLite reads version " + SCHEMA_VERSION);
        }
    }

    /** The sizes of all buffers, each of which lies wholly in the file: a file that was cut off is found here. */
    private static List<Long> bufferBytes(FlatTable root) {
        List<Long> sizes = new ArrayList<>();
        for (FlatTable buffer : root.tables(Fields.MODEL_BUFFERS, "buffer")) {
            long offset = buffer.uint64(Fields.BUFFER_OFFSET);
            long size = buffer.uint64(Fields.BUFFER_SIZE);
            if (offset >= 0 && offset <= NO_OFFSET) {
                sizes.add(buffer.vector(Fields.BUFFER_DATA, Byte.BYTES).length());
            } else {
                buffer.file().requireInside(offset, size, buffer.what());
                sizes.add(size);
            }
        }
        return sizes;
    }

    private static List<OperatorSummary> operators(List<Graph> graphs) {
        Map<String, OperatorSummary> byName = new TreeMap<>();
        for (Graph graph : graphs) {
            for (Graph.Node node : graph.nodes()) {
                OperatorSummary one = new OperatorSummary(node.operator(), 1, MultiplyAdds.of(graph, node));
                byName.merge(node.operator(), one, OperatorSummary::plus);
            }
        }
        return byName.values().stream().sorted(MOST_WORK_FIRST).toList();
    }

    private static List<String> signatures(FlatTable root, List<Graph> graphs) {
        List<String> keys = new ArrayList<>();
        for (FlatTable signature : root.tables(Fields.MODEL_SIGNATURES, "signature")) {
            long subgraph = signature.uint32(Fields.SIGNATURE_SUBGRAPH);
            GraphReader.requireIndex(subgraph, 0, graphs.size(), signature.what() + " uses subgraph");
            int tensors = graphs.get((int) subgraph).tensors().size();
            requireTensors(signature, Fields.SIGNATURE_INPUTS, tensors);
            requireTensors(signature, Fields.SIGNATURE_OUTPUTS, tensors);
            keys.add(signature.text(Fields.SIGNATURE_KEY));
        }
        return keys;
    }

    private static void requireTensors(FlatTable signature, int field, int count) {
        for (FlatTable map : signature.tables(field, "name in " + signature.what())) {
            long index = map.uint32(Fields.SIGNATURE_TENSOR_INDEX);
            GraphReader.requireIndex(index, 0, count, map.what() + " uses tensor");
        }
    }
}
