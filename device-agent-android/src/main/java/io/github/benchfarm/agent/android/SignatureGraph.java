package io.github.benchfarm.agent.android;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.Tensor;

/** A signature, with its own names, which are sorted. */
final class SignatureGraph implements TfLiteGraph {
    private final Interpreter interpreter;
    private final String key;
    private final List<String> inputNames;
    private final List<String> outputNames;
    private final Map<String, Object> inputs = new TreeMap<>();

    SignatureGraph(Interpreter interpreter, String key) {
        this.interpreter = interpreter;
        this.key = key;
        this.inputNames = sorted(interpreter.getSignatureInputs(key));
        this.outputNames = sorted(interpreter.getSignatureOutputs(key));
        for (int i = 0; i < inputNames.size(); i++) {
            inputs.put(inputNames.get(i), Tensors.memoryFor(input(i)));
        }
    }

    private static List<String> sorted(String[] names) {
        Arrays.sort(names);
        return Collections.unmodifiableList(Arrays.asList(names));
    }

    @Override
    public void run() {
        interpreter.runSignature(inputs, Collections.emptyMap(), key);
    }

    @Override
    public List<String> inputNames() {
        return inputNames;
    }

    @Override
    public List<String> outputNames() {
        return outputNames;
    }

    @Override
    public Tensor input(int index) {
        return interpreter.getInputTensorFromSignature(inputNames.get(index), key);
    }

    @Override
    public Tensor output(int index) {
        return interpreter.getOutputTensorFromSignature(outputNames.get(index), key);
    }

    @Override
    public ByteBuffer memory(int index) {
        Object memory = inputs.get(inputNames.get(index));
        return (ByteBuffer) Objects.requireNonNull(memory);
    }
}
