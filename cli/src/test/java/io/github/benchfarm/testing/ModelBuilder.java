package io.github.benchfarm.testing;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.lite.schema.BufferT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.OperatorCodeT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.SignatureDefT;
import org.tensorflow.lite.schema.SubGraphT;
import org.tensorflow.lite.schema.TensorMapT;
import org.tensorflow.lite.schema.TensorT;
import org.tensorflow.lite.schema.TensorType;

/** Builds .tflite files, legal or not quite. Tensors and operators go into the current subgraph until it is ended. */
public final class ModelBuilder {
    private static final int MAX_DEPRECATED_CODE = 127;

    private final List<BufferT> buffers = new ArrayList<>(List.of(new BufferT()));
    private final List<OperatorCodeT> codes = new ArrayList<>();
    private final List<SubGraphT> subgraphs = new ArrayList<>();
    private final List<SignatureDefT> signatures = new ArrayList<>();
    private final List<TensorT> tensors = new ArrayList<>();
    private final List<OperatorT> operators = new ArrayList<>();
    private int version = 3;

    /** A computed tensor; the answer is its index. */
    public int tensor(String name, byte type, int... shape) {
        TensorT tensor = new TensorT();
        tensor.setName(name);
        tensor.setType(type);
        tensor.setShape(shape);
        tensors.add(tensor);
        return tensors.size() - 1;
    }

    /** A computed float32 tensor. */
    public int floats(String name, int... shape) {
        return tensor(name, TensorType.FLOAT32, shape);
    }

    /** Gives the tensor constant data; the answer is the tensor. */
    public int data(int tensor, byte[] bytes) {
        BufferT buffer = new BufferT();
        int[] unsigned = new int[bytes.length];
        Arrays.setAll(unsigned, i -> bytes[i] & 0xFF);
        buffer.setData(unsigned);
        buffers.add(buffer);
        buffer(tensor, buffers.size() - 1L);
        return tensor;
    }

    /** Points a tensor to a buffer, whether there is one of that index or not. */
    public void buffer(int tensor, long index) {
        tensors.get(tensor).setBuffer(index);
    }

    /** A constant float32 tensor, filled with small numbers of both signs. */
    public int weights(String name, int... shape) {
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat((i % 13 - 6) / 64f);
        }
        return data(floats(name, shape), bytes.array());
    }

    /** A constant one-dimensional int32 tensor. */
    public int ints(String name, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(bytes::putInt);
        return data(tensor(name, TensorType.INT32, values.length), bytes.array());
    }

    /** Quantizes a tensor: one scale for all of it, or one for each channel along an axis. All zero points are the same. */
    public void quantize(int tensor, long zeroPoint, int axis, float... scales) {
        QuantizationParametersT quantization = new QuantizationParametersT();
        long[] zeroPoints = new long[scales.length];
        Arrays.fill(zeroPoints, zeroPoint);
        quantization.setScale(scales);
        quantization.setZeroPoint(zeroPoints);
        quantization.setQuantizedDimension(axis);
        tensors.get(tensor).setQuantization(quantization);
    }

    /** Declares which dimensions may be resized (-1). */
    public void signature(int tensor, int... shapeSignature) {
        tensors.get(tensor).setShapeSignature(shapeSignature);
    }

    /** An operator with its options, see {@link #options}. */
    public void operator(int builtin, BuiltinOptionsUnion options, int[] inputs, int... outputs) {
        OperatorT operator = new OperatorT();
        operator.setBuiltinOptions(options);
        add(operator, code(builtin, null), inputs, outputs);
    }

    /** A custom operator. */
    public void custom(String name, int[] inputs, int... outputs) {
        add(new OperatorT(), code(BuiltinOperator.CUSTOM, name), inputs, outputs);
    }

    /** Options: the union type of the schema and its object. */
    public static BuiltinOptionsUnion options(byte type, Object value) {
        BuiltinOptionsUnion union = new BuiltinOptionsUnion();
        union.setType(type);
        union.setValue(value);
        return union;
    }

    /** Ends the current subgraph; the answer is its index. */
    public int subgraph(int[] inputs, int... outputs) {
        SubGraphT subgraph = new SubGraphT();
        subgraph.setName("subgraph" + subgraphs.size());
        subgraph.setTensors(tensors.toArray(new TensorT[0]));
        subgraph.setOperators(operators.toArray(new OperatorT[0]));
        subgraph.setInputs(inputs);
        subgraph.setOutputs(outputs);
        subgraphs.add(subgraph);
        tensors.clear();
        operators.clear();
        return subgraphs.size() - 1;
    }

    /** A signature of an ended subgraph with one input {@code x} and one output {@code y}. */
    public void signature(String key, int subgraph) {
        SubGraphT its = subgraphs.get(subgraph);
        SignatureDefT signature = new SignatureDefT();
        signature.setSignatureKey(key);
        signature.setSubgraphIndex(subgraph);
        signature.setInputs(new TensorMapT[] {map("x", its.getInputs()[0])});
        signature.setOutputs(new TensorMapT[] {map("y", its.getOutputs()[0])});
        signatures.add(signature);
    }

    /** Another schema version than 3. */
    public void version(int other) {
        version = other;
    }

    /** The bytes of the file. */
    public byte[] build() {
        ModelT model = new ModelT();
        model.setVersion(version);
        model.setDescription("made for tests");
        model.setBuffers(buffers.toArray(new BufferT[0]));
        model.setOperatorCodes(codes.toArray(new OperatorCodeT[0]));
        model.setSubgraphs(subgraphs.toArray(new SubGraphT[0]));
        model.setSignatureDefs(signatures.toArray(new SignatureDefT[0]));
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, model));
        return builder.sizedByteArray();
    }

    private void add(OperatorT operator, int code, int[] inputs, int[] outputs) {
        operator.setOpcodeIndex(code);
        operator.setInputs(inputs);
        operator.setOutputs(outputs);
        operators.add(operator);
    }

    private int code(int builtin, @Nullable String custom) {
        OperatorCodeT code = new OperatorCodeT();
        code.setBuiltinCode(builtin);
        code.setDeprecatedBuiltinCode((byte) Math.min(builtin, MAX_DEPRECATED_CODE));
        code.setCustomCode(custom);
        code.setVersion(1);
        codes.add(code);
        return codes.size() - 1;
    }

    private static TensorMapT map(String name, int tensor) {
        TensorMapT map = new TensorMapT();
        map.setName(name);
        map.setTensorIndex(tensor);
        return map;
    }
}
