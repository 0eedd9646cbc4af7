package io.github.benchfarm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.CallOnceOptionsT;
import org.tensorflow.lite.schema.GatherOptionsT;
import org.tensorflow.lite.schema.TensorType;

/** Model files that go wrong, each in one way and at one stage; written into a folder of the test's own. */
public final class BrokenModels {
    private static final double KEPT_PART = 0.6;
    private static final int NO_SUCH_OPERATOR = 9999;

    private BrokenModels() {}

    /** A file of no bytes. */
    public static Path empty(Path folder) {
        return TinyModels.write(folder, "empty.tflite", new byte[0]);
    }

    /** A text with the name of a model. */
    public static Path text(Path folder) {
        return TinyModels.write(folder, "text.tflite", "This is not a model.\n".getBytes(StandardCharsets.UTF_8));
    }

    /** A model whose last 40 % are missing. */
    public static Path truncated(Path folder) {
        byte[] whole = TinyModels.convBuilder().build();
        byte[] part = Arrays.copyOf(whole, (int) (whole.length * KEPT_PART));
        return TinyModels.write(folder, "truncated.tflite", part);
    }

    /** The first 60 % of another model. */
    public static Path truncated(Path folder, Path model) {
        try {
            byte[] whole = Files.readAllBytes(model);
            byte[] part = Arrays.copyOf(whole, (int) (whole.length * KEPT_PART));
            return TinyModels.write(folder, "truncated_" + model.getFileName(), part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A legal file with an operator that no TFLite has: it cannot be loaded. */
    public static Path unknownOperator(Path folder) {
        ModelBuilder model = new ModelBuilder();
        int input = model.floats("x", 1, 8, 8, 3);
        int output = model.floats("y", 1, 8, 8, 3);
        model.operator(NO_SUCH_OPERATOR, new BuiltinOptionsUnion(), new int[] {input}, output);
        model.subgraph(new int[] {input}, output);
        return TinyModels.write(folder, "unknown_operator.tflite", model.build());
    }

    /** A legal file with the custom operator NoSuchOp, which nobody registered: its tensors cannot be allocated. */
    public static Path unknownCustomOperator(Path folder) {
        ModelBuilder model = new ModelBuilder();
        int input = model.floats("x", 1, 8, 8, 3);
        int output = model.floats("y", 1, 8, 8, 3);
        model.custom("NoSuchOp", new int[] {input}, output);
        model.subgraph(new int[] {input}, output);
        return TinyModels.write(folder, "unknown_custom_operator.tflite", model.build());
    }

    /** An input whose first dimension has no size. */
    public static Path dynamicInput(Path folder) {
        return TinyModels.write(folder, "dynamic_input.tflite", addition(TensorType.FLOAT32, -1, 8, 8, 3));
    }

    /** An input without elements. */
    public static Path zeroSizedInput(Path folder) {
        return TinyModels.write(folder, "zero_sized_input.tflite", addition(TensorType.FLOAT32, 1, 0, 0, 3));
    }

    /** An input of texts. */
    public static Path stringInput(Path folder) {
        return TinyModels.write(folder, "string_input.tflite", addition(TensorType.STRING, 1));
    }

    /** Loads, but every inference returns an error: it gathers row 5 of 1. */
    public static Path invokeFails(Path folder) {
        ModelBuilder model = new ModelBuilder();
        int input = model.floats("x", 1, 8, 8, 3);
        int sum = model.floats("sum", 1, 8, 8, 3);
        int rows = model.ints("rows", 5);
        int output = model.floats("y", 1, 8, 8, 3);
        BuiltinOptionsUnion gather = ModelBuilder.options(BuiltinOptions.GatherOptions, new GatherOptionsT());
        model.operator(BuiltinOperator.ADD, TinyModels.addOptions(), new int[] {input, input}, sum);
        model.operator(BuiltinOperator.GATHER, gather, new int[] {sum, rows}, output);
        model.subgraph(new int[] {input}, output);
        return TinyModels.write(folder, "invoke_fails.tflite", model.build());
    }

    /**
     * Passes TFLite's verification and loads, but the first inference kills the process (SIGSEGV): two initialisers call each
     * other until the stack is full.
     */
    public static Path crashes(Path folder) {
        ModelBuilder model = new ModelBuilder();
        int input = model.floats("x", 1, 8, 8, 3);
        int output = model.floats("y", 1, 8, 8, 3);
        callOnce(model, 1);
        model.operator(BuiltinOperator.ADD, TinyModels.addOptions(), new int[] {input, input}, output);
        model.subgraph(new int[] {input}, output);
        callOnce(model, 2);
        model.subgraph(new int[0]);
        callOnce(model, 1);
        model.subgraph(new int[0]);
        return TinyModels.write(folder, "crashes.tflite", model.build());
    }

    private static void callOnce(ModelBuilder model, int subgraph) {
        CallOnceOptionsT options = new CallOnceOptionsT();
        options.setInitSubgraphIndex(subgraph);
        model.operator(
                BuiltinOperator.CALL_ONCE, ModelBuilder.options(BuiltinOptions.CallOnceOptions, options), new int[0]);
    }

    private static byte[] addition(byte type, int... shape) {
        ModelBuilder model = new ModelBuilder();
        int input = model.tensor("x", type, shape);
        int output = model.tensor("y", type, shape);
        model.operator(BuiltinOperator.ADD, TinyModels.addOptions(), new int[] {input, input}, output);
        model.subgraph(new int[] {input}, output);
        return model.build();
    }
}
