package io.github.benchfarm.model.tflite;

import java.util.List;
import java.util.Optional;

/** Reads subgraphs and checks every index in them. Throws {@link MalformedFileException}. */
final class GraphReader {
    private final List<String> operators;
    private final List<Long> bufferBytes;

    /**
     * Reads graphs of one file.
     *
     * @param operators names by operator code index
     * @param bufferBytes sizes by buffer index
     */
    GraphReader(List<String> operators, List<Long> bufferBytes) {
        this.operators = operators;
        this.bufferBytes = bufferBytes;
    }

    Graph read(FlatTable subgraph) {
        List<Graph.Tensor> tensors = subgraph.tables(Fields.SUBGRAPH_TENSORS, "tensor").stream()
                .map(this::tensor)
                .toList();
        List<Graph.Node> nodes = subgraph.tables(Fields.SUBGRAPH_OPERATORS, "operator").stream()
                .map(operator -> node(operator, tensors.size()))
                .toList();
        return new Graph(
                subgraph.text(Fields.SUBGRAPH_NAME),
                tensors,
                indices(subgraph, Fields.SUBGRAPH_INPUTS, 0, tensors.size()),
                indices(subgraph, Fields.SUBGRAPH_OUTPUTS, 0, tensors.size()),
                nodes);
    }

    private Graph.Tensor tensor(FlatTable tensor) {
        long buffer = tensor.uint32(Fields.TENSOR_BUFFER);
        requireIndex(buffer, 0, bufferBytes.size(), tensor.what() + " uses buffer");
        TensorSummary summary = new TensorSummary(
                tensor.text(Fields.TENSOR_NAME),
                OperatorNames.type(tensor.uint8(Fields.TENSOR_TYPE, 0)),
                tensor.ints(Fields.TENSOR_SHAPE),
                tensor.ints(Fields.TENSOR_SHAPE_SIGNATURE),
                tensor.table(Fields.TENSOR_QUANTIZATION, "quantization of " + tensor.what())
                        .flatMap(GraphReader::quantization));
        return new Graph.Tensor(summary, buffer, bufferBytes.get((int) buffer));
    }

    private static Optional<Quantization> quantization(FlatTable table) {
        FlatVector scales = table.vector(Fields.QUANTIZATION_SCALE, Float.BYTES);
        FlatVector zeroPoints = table.vector(Fields.QUANTIZATION_ZERO_POINT, Long.BYTES);
        if (scales.length() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Quantization(
                scales.length(),
                Float.intBitsToFloat(table.file().int32(scales.at())),
                zeroPoints.length() == 0 ? 0 : table.file().int64(zeroPoints.at()),
                table.int32(Fields.QUANTIZATION_DIMENSION, 0)));
    }

    private Graph.Node node(FlatTable operator, int tensors) {
        long code = operator.uint32(Fields.OPERATOR_CODE);
        requireIndex(code, 0, operators.size(), operator.what() + " uses operator code");
        return new Graph.Node(
                operators.get((int) code),
                indices(operator, Fields.OPERATOR_INPUTS, Graph.NO_TENSOR, tensors),
                indices(operator, Fields.OPERATOR_OUTPUTS, 0, tensors));
    }

    private static List<Integer> indices(FlatTable table, int field, int from, int count) {
        List<Integer> indices = table.ints(field);
        for (int index : indices) {
            requireIndex(index, from, count, table.what() + " uses tensor");
        }
        return indices;
    }

    /** Throws unless {@code from <= index < count}. */
    static void requireIndex(long index, int from, int count, String use) {
        if (index < from || index >= count) {
            throw new MalformedFileException(use + " " + index + ", but there are only " + count);
        }
    }
}
