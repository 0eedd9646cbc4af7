package io.github.benchfarm.agent.android;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.Tensor;

/** The primary subgraph, with the order and the names of the model file. */
final class PrimaryGraph implements TfLiteGraph {
    private final Interpreter interpreter;
    private final Object[] inputs;

    PrimaryGraph(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.inputs = new Object[interpreter.getInputTensorCount()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Tensors.memoryFor(input(i));
        }
    }

    @Override
    public void run() {
        interpreter.runForMultipleInputsOutputs(inputs, Collections.emptyMap());
    }

    @Override
    public List<String> inputNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            names.add(input(i).name());
        }
        return names;
    }

    @Override
    public List<String> outputNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < interpreter.getOutputTensorCount(); i++) {
            names.add(output(i).name());
        }
        return names;
    }

    @Override
    public Tensor input(int index) {
        return interpreter.getInputTensor(index);
    }

    @Override
    public Tensor output(int index) {
        return interpreter.getOutputTensor(index);
    }

    @Override
    public ByteBuffer memory(int index) {
        return (ByteBuffer) inputs[index];
    }
}
