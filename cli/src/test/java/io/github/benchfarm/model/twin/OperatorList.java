package io.github.benchfarm.model.twin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** What is to be done in a .tflite file, without its trained numbers: what two files of the same network share. */
final class OperatorList {
    private final Model model;
    private final SubGraph graph;

    /** Which operator computes a tensor. */
    private final Map<Integer, Integer> origins = new HashMap<>();

    /** An operator; options are the schema's own. */
    record Entry(
            int number,
            String kind,
            int version,
            List<String> inputs,
            List<String> outputs,
            byte optionsType,
            @Nullable Object options) {}

    private OperatorList(byte[] file) {
        model = Model.getRootAsModel(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        graph = model.subgraphs(0);
        for (int i = 0; i < graph.operatorsLength(); i++) {
            for (int k = 0; k < graph.operators(i).outputsLength(); k++) {
                origins.put(graph.operators(i).outputs(k), i);
            }
        }
    }

    /** The operators of the only subgraph of a file, in their order. */
    static List<Entry> of(byte[] file) {
        OperatorList list = new OperatorList(file);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < list.graph.operatorsLength(); i++) {
            entries.add(list.entry(i));
        }
        return entries;
    }

    private Entry entry(int number) {
        Operator operator = graph.operators(number);
        OperatorCode code = model.operatorCodes((int) operator.opcodeIndex());
        OperatorT unpacked = operator.unpack();
        return new Entry(
                number,
                BuiltinOperator.name(Math.max(code.builtinCode(), code.deprecatedBuiltinCode())),
                code.version(),
                IntStream.of(unpacked.getInputs()).mapToObj(this::tensor).toList(),
                IntStream.of(unpacked.getOutputs()).mapToObj(this::tensor).toList(),
                operator.builtinOptionsType(),
                unpacked.getBuiltinOptions() == null
                        ? null
                        : unpacked.getBuiltinOptions().getValue());
    }

    private String tensor(int index) {
        Tensor tensor = graph.tensors(index);
        List<Integer> shape =
                IntStream.range(0, tensor.shapeLength()).mapToObj(tensor::shape).toList();
        return TensorType.name(tensor.type()) + " " + shape + " " + quantization(tensor.quantization()) + " "
                + origin(index, tensor);
    }

    private static String quantization(@Nullable QuantizationParameters parameters) {
        if (parameters == null || parameters.scaleLength() == 0) {
            return "not quantized";
        }
        return parameters.scaleLength() == 1
                ? "per tensor"
                : parameters.scaleLength() + " scales along axis " + parameters.quantizedDimension();
    }

    private String origin(int index, Tensor tensor) {
        if (origins.containsKey(index)) {
            return "of operator " + origins.get(index);
        }
        ByteBuffer data = model.buffers((int) tensor.buffer()).dataAsByteBuffer();
        if (data == null) {
            return "input";
        }
        boolean plain = tensor.type() == TensorType.INT32
                && quantization(tensor.quantization()).startsWith("not");
        return plain ? "constant " + ints(data) : "constant of " + data.remaining() + " bytes";
    }

    private static List<Integer> ints(ByteBuffer data) {
        List<Integer> ints = new ArrayList<>();
        ByteBuffer ordered = data.slice().order(ByteOrder.LITTLE_ENDIAN);
        while (ordered.hasRemaining()) {
            ints.add(ordered.getInt());
        }
        return ints;
    }
}
