package io.github.benchfarm.agent.testing;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.Applied;
import io.github.benchfarm.agent.Engine;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.agent.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** An engine whose tensors and behaviour a test decides; by default it computes nothing and everything is well. */
public final class FakeEngine implements Engine {
    private final List<TensorInfo> inputs = new ArrayList<>();
    private final List<TensorInfo> outputs = new ArrayList<>();
    private final List<ByteBuffer> inputMemory = new ArrayList<>();
    private final List<ByteBuffer> outputMemory = new ArrayList<>();
    private Applied applied = new Applied("xnnpack", 31, 3, 1);
    private Step onLoad = () -> {};
    private Step onInvoke = () -> {};
    private Runnable onClose = () -> {};
    private LongSupplier nativeNanos;
    private EngineOptions options;
    private String modelPath;
    private boolean closed;

    /** What happens during a load or an inference. */
    public interface Step {
        void run() throws AgentException;
    }

    public FakeEngine withInput(TensorInfo tensor) {
        inputs.add(tensor);
        inputMemory.add(ByteBuffer.allocateDirect((int) tensor.bytes()).order(ByteOrder.LITTLE_ENDIAN));
        return this;
    }

    public FakeEngine withOutput(TensorInfo tensor, byte[] content) {
        outputs.add(tensor);
        outputMemory.add(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        return this;
    }

    public FakeEngine applying(Applied outcome) {
        applied = outcome;
        return this;
    }

    public FakeEngine onLoad(Step step) {
        onLoad = step;
        return this;
    }

    public FakeEngine onInvoke(Step step) {
        onInvoke = step;
        return this;
    }

    public FakeEngine onClose(Runnable step) {
        onClose = step;
        return this;
    }

    /** Makes it an engine that times itself. */
    public FakeEngine timing(LongSupplier nanos) {
        nativeNanos = nanos;
        return this;
    }

    /** The options of the last load. */
    public EngineOptions options() {
        return options;
    }

    /** The path of the last load. */
    public String modelPath() {
        return modelPath;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Applied load(String path, EngineOptions how) throws AgentException {
        modelPath = path;
        options = how;
        onLoad.run();
        return applied;
    }

    @Override
    public List<TensorInfo> inputs() {
        return inputs;
    }

    @Override
    public List<TensorInfo> outputs() {
        return outputs;
    }

    @Override
    public ByteBuffer input(int i) {
        return inputMemory.get(i);
    }

    @Override
    public ByteBuffer output(int i) {
        return outputMemory.get(i);
    }

    @Override
    public void invoke() throws AgentException {
        onInvoke.run();
    }

    @Override
    public boolean timesItself() {
        return nativeNanos != null;
    }

    @Override
    public long nativeNanos() {
        return nativeNanos.getAsLong();
    }

    @Override
    public void close() {
        closed = true;
        onClose.run();
    }

    @Override
    public String runtime() {
        return "fake 1.0";
    }
}
