package io.github.benchfarm.model.tflite;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The trained numbers of a model: constant tensors that an operator uses, weights and biases alike.
 *
 * <p>Whole numbers without a scale are shapes, axes or indices, and are left out. A buffer that several tensors share counts
 * once; a constant that no operator uses is not counted.
 *
 * @param parameters elements
 * @param bytes as stored
 * @param precision {@code fp32}, {@code fp16}, {@code int8} or {@code uint8}, whichever holds most of the bytes; else
 *     {@code unknown}
 */
record WeightTotals(long parameters, long bytes, String precision) {
    private static final String UNKNOWN = "unknown";

    private static final Map<String, String> PRECISIONS =
            Map.of("FLOAT32", "fp32", "FLOAT16", "fp16", "INT8", "int8", "UINT8", "uint8");

    /** A weight of such a type is a bias or an index: it says nothing about the precision of the others. */
    private static final Set<String> WIDE_TYPES = Set.of("INT32", "INT64", "UINT32", "UINT64", "BOOL", "STRING");

    /** Sums up the weights of all graphs of a file. */
    static WeightTotals of(List<Graph> graphs) {
        Set<Long> seen = new HashSet<>();
        Map<String, Long> bytesByType = new TreeMap<>();
        long parameters = 0;
        for (Graph graph : graphs) {
            for (Graph.Tensor tensor : graph.constantsInUse()) {
                if (isWeight(tensor.summary()) && seen.add(tensor.buffer())) {
                    parameters = Math.addExact(parameters, tensor.summary().elements());
                    bytesByType.merge(tensor.summary().type(), tensor.bytes(), Long::sum);
                }
            }
        }
        long bytes = bytesByType.values().stream().mapToLong(Long::longValue).sum();
        return new WeightTotals(parameters, bytes, precision(bytesByType));
    }

    private static boolean isWeight(TensorSummary tensor) {
        return !WIDE_TYPES.contains(tensor.type()) || tensor.quantization().isPresent();
    }

    private static String precision(Map<String, Long> bytesByType) {
        return bytesByType.entrySet().stream()
                .filter(entry -> !WIDE_TYPES.contains(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(entry -> PRECISIONS.getOrDefault(entry.getKey(), UNKNOWN))
                .orElse(UNKNOWN);
    }
}
