package io.github.benchfarm.model.twin;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/** A model in real TFLite, in this JVM, with XNNPACK on one thread. Of one input and any number of outputs. */
final class TfliteRun implements AutoCloseable {
    private final Deque<Pointer> owned = new ArrayDeque<>();
    private final Interpreter interpreter = own(new Interpreter((Pointer) null));
    private final int nodes;

    TfliteRun(Path file) {
        FlatBufferModel model = own(FlatBufferModel.VerifyAndBuildFromFile(file.toString()));
        if (Pointer.isNull(model)) {
            throw new AssertionError("TFLite refuses " + file);
        }
        InterpreterBuilder builder = own(new InterpreterBuilder(model, own(new BuiltinOpResolver())));
        requireOk(builder.SetNumThreads(1));
        requireOk(builder.apply(interpreter));
        nodes = plan().size();
        requireOk(interpreter.AllocateTensors());
    }

    /** The operators of the file. */
    int nodes() {
        return nodes;
    }

    /** Indices of what is run one after the other: those of the file, and higher ones for the parts of a delegate. */
    List<Integer> plan() {
        IntPointer plan = interpreter.execution_plan();
        List<Integer> indices = new ArrayList<>();
        for (long i = 0; i < plan.limit(); i++) {
            indices.add(plan.get(i));
        }
        return indices;
    }

    /** The outputs for an input of seeded numbers: floats -0.5 to 0.5, or bytes 0 to 254, as the tool's own are. */
    List<Output> outputs(long seed) {
        fill(interpreter.input_tensor(0), new SplittableRandom(seed));
        requireOk(interpreter.Invoke());
        List<Output> outputs = new ArrayList<>();
        IntPointer indices = interpreter.outputs();
        for (int i = 0; i < indices.limit(); i++) {
            outputs.add(output(interpreter.output_tensor(i)));
        }
        return outputs;
    }

    @Override
    public void close() {
        while (!owned.isEmpty()) {
            owned.pop().deallocate();
        }
    }

    private static void fill(TfLiteTensor input, SplittableRandom random) {
        ByteBuffer memory = memory(input);
        while (memory.hasRemaining()) {
            if (input.type() == tensorflowlite.kTfLiteFloat32) {
                memory.putFloat(random.nextFloat() - 0.5f);
            } else {
                memory.put((byte) random.nextInt(255));
            }
        }
    }

    private static Output output(TfLiteTensor tensor) {
        ByteBuffer memory = memory(tensor);
        boolean floats = tensor.type() == tensorflowlite.kTfLiteFloat32;
        boolean signed = tensor.type() == tensorflowlite.kTfLiteInt8;
        float[] values = new float[memory.remaining() / (floats ? Float.BYTES : 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats ? memory.getFloat() : signed ? memory.get() : memory.get() & 0xFF;
        }
        return new Output(tensor.name().getString(), values);
    }

    private static ByteBuffer memory(TfLiteTensor tensor) {
        Pointer data = tensorflowlite.TfLiteTensorData(tensor);
        return new BytePointer(data).capacity(tensor.bytes()).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    private <T extends Pointer> T own(T pointer) {
        owned.push(pointer);
        return pointer;
    }

    private static void requireOk(int status) {
        if (status != kTfLiteOk) {
            throw new AssertionError("TFLite returned status " + status);
        }
    }

    /** The numbers of an output as they are stored, whole ones of quantized tensors. */
    record Output(String name, float[] values) {}
}
