package io.github.benchfarm.agent.android;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.Applied;
import io.github.benchfarm.agent.Engine;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.agent.ErrorCode;
import io.github.benchfarm.agent.Nullable;
import io.github.benchfarm.agent.TensorInfo;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.InterpreterInside;
import org.tensorflow.lite.TensorFlowLite;

/** TFLite of Android through its Java API: what an app gets. */
public final class TfLiteEngine implements Engine {
    private final Natives natives;
    private final File scratch;
    private @Nullable OpenModel model;
    private @Nullable TfLiteGraph graph;

    private TfLiteEngine(Natives natives, File scratch) {
        this.natives = natives;
        this.scratch = scratch;
    }

    /**
     * An engine without a model.
     *
     * @param scratch a file that may be written and deleted
     * @throws AgentException {@code DELEGATE_UNAVAILABLE} where the native library cannot be loaded
     */
    public static TfLiteEngine create(Natives natives, File scratch) throws AgentException {
        natives.loadTfLite();
        return new TfLiteEngine(natives, scratch);
    }

    /** Delegates that this device does not have, each with the reason. */
    public Map<String, String> missingDelegates() {
        Map<String, String> missing = new TreeMap<>();
        try {
            natives.loadGpu();
        } catch (AgentException e) {
            missing.put("gpu", e.reason());
        }
        try {
            DelegateSetup.requireNnapi();
        } catch (AgentException e) {
            missing.put("nnapi", e.reason());
        }
        return missing;
    }

    @Override
    public String runtime() {
        return "tflite " + TensorFlowLite.runtimeVersion();
    }

    /**
     * Loads the model and allocates its tensors. Throws {@code DELEGATE_UNAVAILABLE}, {@code JOB_UNSUPPORTED}, {@code
     * MODEL_INVALID} or {@code SIGNATURE_UNKNOWN}.
     */
    @Override
    public Applied load(String modelPath, EngineOptions options) throws AgentException {
        File file = new File(modelPath);
        try (StderrTap tap = StderrTap.into(scratch)) {
            OpenModel opened = OpenModel.by(file, options, natives, tap);
            model = opened;
            return applied(file, options, opened, tap);
        }
    }

    private Applied applied(File file, EngineOptions options, OpenModel opened, StderrTap tap) throws AgentException {
        Interpreter interpreter = opened.interpreter();
        String signature = options.signature();
        int subgraph = 0;
        if (signature == null) {
            graph = new PrimaryGraph(interpreter);
        } else {
            requireSignature(interpreter, signature);
            subgraph = InterpreterInside.allocatedSubgraph(interpreter, signature);
            graph = new SignatureGraph(interpreter, signature);
        }
        int nodes = operators(file, subgraph);
        Applied applied = subgraph == 0
                ? Delegation.of(options.delegate(), nodes, InterpreterInside.planLength(interpreter), tap.text())
                : Delegation.unseen(options.delegate(), nodes);
        return applied.by(opened.backend());
    }

    private static void requireSignature(Interpreter interpreter, String signature) throws AgentException {
        List<String> known = Arrays.asList(interpreter.getSignatureKeys());
        if (!known.contains(signature)) {
            throw new AgentException(
                    ErrorCode.SIGNATURE_UNKNOWN,
                    "the model has no signature '" + signature + "': it has "
                            + (known.isEmpty() ? "none" : "'" + String.join("', '", known) + "'"));
        }
    }

    private static int operators(File model, int subgraph) throws AgentException {
        try {
            return ModelOperators.count(model, subgraph);
        } catch (IOException e) {
            throw new AgentException(ErrorCode.MODEL_INVALID, "the model cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<TensorInfo> inputs() {
        List<TensorInfo> inputs = new ArrayList<>();
        for (String name : loaded().inputNames()) {
            inputs.add(Tensors.info(name, loaded().input(inputs.size())));
        }
        return inputs;
    }

    @Override
    public List<TensorInfo> outputs() {
        List<TensorInfo> outputs = new ArrayList<>();
        for (String name : loaded().outputNames()) {
            outputs.add(Tensors.info(name, loaded().output(outputs.size())));
        }
        return outputs;
    }

    /** Copied into the tensor by each {@link #invoke()}. */
    @Override
    public ByteBuffer input(int i) {
        return loaded().memory(i);
    }

    @Override
    public ByteBuffer output(int i) {
        return loaded().output(i).asReadOnlyBuffer();
    }

    @Override
    public void invoke() throws AgentException {
        try {
            loaded().run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new AgentException(ErrorCode.INVOKE_FAILED, TfLiteReason.of(e), e);
        }
    }

    @Override
    public boolean timesItself() {
        return true;
    }

    @Override
    public long nativeNanos() {
        Long nanos = model == null ? null : model.interpreter().getLastNativeInferenceDurationNanoseconds();
        if (nanos == null) {
            throw new IllegalStateException("no inference was run");
        }
        return nanos;
    }

    /** Frees everything; buffers given out are invalid after it. */
    @Override
    public void close() {
        graph = null;
        if (model != null) {
            model.close();
            model = null;
        }
    }

    private TfLiteGraph loaded() {
        if (graph == null) {
            throw new IllegalStateException("no model is loaded");
        }
        return graph;
    }
}
