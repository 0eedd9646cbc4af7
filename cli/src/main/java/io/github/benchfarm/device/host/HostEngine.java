package io.github.benchfarm.device.host;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteVersion;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.Applied;
import io.github.benchfarm.agent.Engine;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.agent.ErrorCode;
import io.github.benchfarm.agent.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithoutDefaultDelegates;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.OpResolver;
import org.bytedeco.tensorflowlite.SignatureRunner;
import org.bytedeco.tensorflowlite.StringVector;
import org.bytedeco.tensorflowlite.Subgraph;
import org.bytedeco.tensorflowlite.TfLiteDelegate;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.jspecify.annotations.Nullable;

/**
 * TFLite of this computer through its C++ API; doc/decisions/0001-host-engine.md says why not the C API.
 *
 * <p>A native fault ends the process, so this runs only in a child of the command. Used by one thread.
 */
final class HostEngine implements Engine {
    /** Everything native that we made, last made first: the strong references, and the order to free in. */
    private final Deque<Pointer> owned = new ArrayDeque<>();

    private @Nullable HostEngineGraph graph;

    private HostEngine() {}

    /** An engine without a model. Throws {@code DELEGATE_UNAVAILABLE} where the native library cannot be loaded. */
    static HostEngine create() throws AgentException {
        try {
            Loader.load(tensorflowlite.class);
        } catch (LinkageError e) {
            throw new AgentException(
                    ErrorCode.DELEGATE_UNAVAILABLE, "TFLite's library cannot be loaded: " + e.getMessage(), e);
        }
        return new HostEngine();
    }

    @Override
    public String runtime() {
        return "tflite " + TfLiteVersion().getString();
    }

    /**
     * Loads the model and allocates its tensors. Throws {@code DELEGATE_UNAVAILABLE}, {@code JOB_UNSUPPORTED},
     * {@code MODEL_INVALID} or {@code SIGNATURE_UNKNOWN}; why TFLite refuses a model stands on stderr.
     */
    @Override
    public Applied load(String modelPath, EngineOptions options) throws AgentException {
        OpResolver resolver = own(resolver(options));
        FlatBufferModel model = own(model(modelPath));
        InterpreterBuilder builder = own(new InterpreterBuilder(model, resolver));
        Interpreter interpreter = own(interpreter(builder, options.threads()));
        Subgraph subgraph = subgraph(interpreter, options.signature());
        // Default delegates are applied lazily, so this is still the plan without them.
        int nodes = planLength(subgraph);
        HostEngineGraph loaded = graph(interpreter, options.signature());
        if (loaded.allocate() != kTfLiteOk) {
            throw invalid("TFLite cannot prepare the model: an operator refuses its inputs (AllocateTensors)");
        }
        graph = loaded;
        int partitions = delegateKernels(subgraph);
        return new Applied(partitions == 0 ? "cpu" : "xnnpack", nodes, planLength(subgraph), partitions);
    }

    @Override
    public List<TensorInfo> inputs() {
        List<TensorInfo> inputs = new ArrayList<>();
        for (String name : loaded().inputNames()) {
            inputs.add(HostEngineTensors.info(name, loaded().input(inputs.size())));
        }
        return inputs;
    }

    @Override
    public List<TensorInfo> outputs() {
        List<TensorInfo> outputs = new ArrayList<>();
        for (String name : loaded().outputNames()) {
            outputs.add(HostEngineTensors.info(name, loaded().output(outputs.size())));
        }
        return outputs;
    }

    @Override
    public ByteBuffer input(int i) {
        return HostEngineTensors.memory(loaded().input(i));
    }

    @Override
    public ByteBuffer output(int i) {
        return HostEngineTensors.memory(loaded().output(i));
    }

    @Override
    public void invoke() throws AgentException {
        int status = loaded().invoke();
        if (status != kTfLiteOk) {
            throw new AgentException(ErrorCode.INVOKE_FAILED, "TFLite's Invoke returned status " + status);
        }
    }

    /** Frees everything; buffers given out are invalid after it. */
    @Override
    public void close() {
        graph = null;
        while (!owned.isEmpty()) {
            owned.pop().deallocate();
        }
    }

    private static OpResolver resolver(EngineOptions options) throws AgentException {
        switch (options.delegate()) {
            case "xnnpack" -> {
                require(options, Map.of("fp16", "false"));
                return new BuiltinOpResolver();
            }
            case "cpu" -> {
                require(options, Map.of());
                return new BuiltinOpResolverWithoutDefaultDelegates();
            }
            default ->
                throw new AgentException(
                        ErrorCode.DELEGATE_UNAVAILABLE,
                        "this computer has no delegate '" + options.delegate() + "': use xnnpack or cpu");
        }
    }

    private static void require(EngineOptions options, Map<String, String> only) throws AgentException {
        if (!options.delegateOptions().equals(only)) {
            throw new AgentException(
                    ErrorCode.JOB_UNSUPPORTED,
                    "delegate '" + options.delegate() + "' of this computer can only run with options " + only
                            + ", not " + options.delegateOptions());
        }
    }

    private static FlatBufferModel model(String path) throws AgentException {
        FlatBufferModel model = FlatBufferModel.VerifyAndBuildFromFile(plain(path));
        if (Pointer.isNull(model)) {
            throw invalid("TFLite refuses the file: it is damaged or not a .tflite model");
        }
        return model;
    }

    /**
     * The path as seen from the working directory when it lies below: TFLite opens files by bytes of the system's code page,
     * in which the name of a user's folder may not exist.
     */
    private static String plain(String path) {
        Path working = Path.of("").toAbsolutePath();
        Path model = Path.of(path).toAbsolutePath().normalize();
        return model.startsWith(working) ? working.relativize(model).toString() : path;
    }

    private static Interpreter interpreter(InterpreterBuilder builder, int threads) throws AgentException {
        Interpreter interpreter = new Interpreter((Pointer) null);
        if (builder.SetNumThreads(threads) != kTfLiteOk) {
            throw new AgentException(ErrorCode.JOB_UNSUPPORTED, "TFLite refuses to use " + threads + " threads");
        }
        if (builder.apply(interpreter) != kTfLiteOk || interpreter.isNull()) {
            throw invalid("TFLite cannot build an interpreter: the model uses an operator unknown to this runtime");
        }
        return interpreter;
    }

    private static Subgraph subgraph(Interpreter interpreter, @Nullable String signature) throws AgentException {
        int index = signature == null ? 0 : interpreter.GetSubgraphIndexFromSignature(signature);
        if (index < 0) {
            throw new AgentException(
                    ErrorCode.SIGNATURE_UNKNOWN,
                    "the model has no signature '" + signature + "': it has " + signatures(interpreter));
        }
        return interpreter.subgraph(index);
    }

    private static String signatures(Interpreter interpreter) {
        StringVector keys = interpreter.signature_keys();
        List<String> names = new ArrayList<>();
        for (long i = 0; i < keys.size(); i++) {
            names.add("'" + keys.get(i).getString() + "'");
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static HostEngineGraph graph(Interpreter interpreter, @Nullable String signature) throws AgentException {
        if (signature == null) {
            return new HostEngineGraph.Primary(interpreter);
        }
        SignatureRunner runner = interpreter.GetSignatureRunner(signature);
        if (Pointer.isNull(runner)) {
            throw invalid("TFLite cannot run the signature '" + signature + "'");
        }
        return new HostEngineGraph.Signature(runner);
    }

    private static int planLength(Subgraph subgraph) {
        return Math.toIntExact(subgraph.execution_plan().limit());
    }

    private static int delegateKernels(Subgraph subgraph) {
        IntPointer plan = subgraph.execution_plan();
        int kernels = 0;
        for (long i = 0; i < plan.limit(); i++) {
            TfLiteDelegate delegate =
                    subgraph.node_and_registration(plan.get(i)).first().delegate();
            kernels += Pointer.isNull(delegate) ? 0 : 1;
        }
        return kernels;
    }

    private HostEngineGraph loaded() {
        if (graph == null) {
            throw new IllegalStateException("no model is loaded");
        }
        return graph;
    }

    private <T extends Pointer> T own(T pointer) {
        owned.push(pointer);
        return pointer;
    }

    private static AgentException invalid(String message) {
        return new AgentException(ErrorCode.MODEL_INVALID, message);
    }
}
