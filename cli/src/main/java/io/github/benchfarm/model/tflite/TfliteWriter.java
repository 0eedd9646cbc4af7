package io.github.benchfarm.model.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;

/**
 * Writes one .tflite file with one subgraph. The same calls give the same bytes everywhere.
 *
 * <p>Constant data goes straight into the file that is being made: the object API of the schema would hold a network four
 * times over, as an int for each byte, and would align nothing.
 */
public final class TfliteWriter {
    private static final int SCHEMA_VERSION = 3;
    private static final int FIRST_BYTES = 1 << 20;

    /** What TFLite's own converters align constant data to, so that it can be used from a mapped file. */
    private static final int DATA_ALIGNMENT = 16;

    /** Files had a byte for the operator before there were more than 127; old runtimes read only that. */
    private static final int MAX_DEPRECATED_CODE = 127;

    private final FlatBufferBuilder file = new FlatBufferBuilder(FIRST_BYTES);
    private final String description;
    private final List<WrittenTensor> tensors = new ArrayList<>();
    private final List<Integer> dataPlaces = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    /** An entry of the list of operators that a file uses. */
    private record Code(OperatorKind kind, int version) {}

    /** An operator of the graph. */
    private record Node(int code, NewOperator operator, List<Integer> inputs, int output) {}

    /**
     * Starts a file.
     *
     * @param description what the file says about itself
     */
    public TfliteWriter(String description) {
        this.description = description;
    }

    /** Adds a tensor that an operator computes or that is an input; the answer is its index. */
    public int tensor(NewTensor tensor) {
        // Buffer 0 is empty by convention.
        return add(tensor, 0);
    }

    /** Adds a tensor with its data; the answer is its index. */
    public int constant(NewConstant constant) {
        file.createUnintializedVector(Byte.BYTES, constant.data().remaining(), DATA_ALIGNMENT)
                .put(constant.data().duplicate());
        dataPlaces.add(file.endVector());
        return add(constant.tensor(), dataPlaces.size());
    }

    /**
     * Adds an operator behind those that are there.
     *
     * @param version of the operator, which depends on the types of its tensors
     * @param inputs tensors in the order that TFLite documents for the operator
     */
    public void operator(NewOperator operator, int version, List<Integer> inputs, int output) {
        Code code = new Code(operator.kind(), version);
        if (!codes.contains(code)) {
            codes.add(code);
        }
        nodes.add(new Node(codes.indexOf(code), operator, List.copyOf(inputs), output));
    }

    /** Ends the file and gives its bytes; the writer cannot be used any more. */
    public byte[] finish(List<Integer> inputs, List<Integer> outputs) {
        int subgraph = subgraph(inputs, outputs);
        int codeTable = Model.createOperatorCodesVector(
                file, codes.stream().mapToInt(this::code).toArray());
        int subgraphs = Model.createSubgraphsVector(file, new int[] {subgraph});
        int text = file.createString(description);
        int buffers = buffers();
        Model.startModel(file);
        Model.addVersion(file, SCHEMA_VERSION);
        Model.addOperatorCodes(file, codeTable);
        Model.addSubgraphs(file, subgraphs);
        Model.addDescription(file, text);
        Model.addBuffers(file, buffers);
        Model.finishModelBuffer(file, Model.endModel(file));
        return file.sizedByteArray();
    }

    /** The numbers as an array. */
    static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private int add(NewTensor tensor, int buffer) {
        tensors.add(new WrittenTensor(tensor, buffer));
        return tensors.size() - 1;
    }

    private int subgraph(List<Integer> inputs, List<Integer> outputs) {
        int name = file.createString("main");
        int tensorTables = SubGraph.createTensorsVector(
                file, tensors.stream().mapToInt(tensor -> tensor.write(file)).toArray());
        int operatorTables = SubGraph.createOperatorsVector(
                file, nodes.stream().mapToInt(this::node).toArray());
        int inputList = SubGraph.createInputsVector(file, ints(inputs));
        int outputList = SubGraph.createOutputsVector(file, ints(outputs));
        return SubGraph.createSubGraph(file, tensorTables, inputList, outputList, operatorTables, name);
    }

    private int node(Node node) {
        int inputs = Operator.createInputsVector(file, ints(node.inputs()));
        int outputs = Operator.createOutputsVector(file, new int[] {node.output()});
        int options = node.operator().writeOptions(file);
        Operator.startOperator(file);
        Operator.addOpcodeIndex(file, node.code());
        Operator.addInputs(file, inputs);
        Operator.addOutputs(file, outputs);
        Operator.addBuiltinOptionsType(file, node.operator().optionsType());
        Operator.addBuiltinOptions(file, options);
        return Operator.endOperator(file);
    }

    private int code(Code code) {
        int builtin = code.kind().code();
        byte deprecated = (byte) Math.min(builtin, MAX_DEPRECATED_CODE);
        return OperatorCode.createOperatorCode(file, deprecated, 0, code.version(), builtin);
    }

    private int buffers() {
        int[] tables = new int[dataPlaces.size() + 1];
        Buffer.startBuffer(file);
        tables[0] = Buffer.endBuffer(file);
        for (int i = 1; i < tables.length; i++) {
            tables[i] = Buffer.createBuffer(file, dataPlaces.get(i - 1));
        }
        return Model.createBuffersVector(file, tables);
    }
}
