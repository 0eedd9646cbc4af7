package io.github.benchfarm.device.host;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.SignatureRunner;
import org.bytedeco.tensorflowlite.Subgraph;
import org.bytedeco.tensorflowlite.TfLiteTensor;

/**
 * The part of an interpreter that a job runs: the primary subgraph or a signature. A status is TFLite's, 0 is ok.
 *
 * <p>Tensors are looked up at each call: their memory may move when a graph with dynamic tensors runs.
 */
interface HostEngineGraph {
    /** Applies the delegates and allocates all tensors; gives a status. */
    int allocate();

    /** One inference, nothing else; gives a status. */
    int invoke();

    /** Names of the inputs, in the order of {@link #input}. */
    List<String> inputNames();

    /** Names of the outputs, in the order of {@link #output}. */
    List<String> outputNames();

    /** The input tensor of that number. */
    TfLiteTensor input(int index);

    /** The output tensor of that number. */
    TfLiteTensor output(int index);

    /** The primary subgraph, with the order and the names of the model file. */
    record Primary(Interpreter interpreter) implements HostEngineGraph {
        @Override
        public int allocate() {
            return interpreter.AllocateTensors();
        }

        @Override
        public int invoke() {
            return interpreter.Invoke();
        }

        @Override
        public List<String> inputNames() {
            return names(interpreter.primary_subgraph(), interpreter.inputs());
        }

        @Override
        public List<String> outputNames() {
            return names(interpreter.primary_subgraph(), interpreter.outputs());
        }

        @Override
        public TfLiteTensor input(int index) {
            return interpreter.input_tensor(index);
        }

        @Override
        public TfLiteTensor output(int index) {
            return interpreter.output_tensor(index);
        }

        private static List<String> names(Subgraph subgraph, IntPointer tensors) {
            List<String> names = new ArrayList<>();
            for (long i = 0; i < tensors.limit(); i++) {
                names.add(HostEngineTensors.name(subgraph.tensor(tensors.get(i))));
            }
            return names;
        }
    }

    /** A signature, with its own names, which are sorted; the runner belongs to the interpreter. */
    record Signature(SignatureRunner runner) implements HostEngineGraph {
        @Override
        public int allocate() {
            return runner.AllocateTensors();
        }

        @Override
        public int invoke() {
            return runner.Invoke();
        }

        @Override
        public List<String> inputNames() {
            return names(runner.input_names(), runner.input_size());
        }

        @Override
        public List<String> outputNames() {
            return names(runner.output_names(), runner.output_size());
        }

        @Override
        public TfLiteTensor input(int index) {
            return runner.input_tensor(inputNames().get(index));
        }

        @Override
        public TfLiteTensor output(int index) {
            return runner.output_tensor(outputNames().get(index));
        }

        private static List<String> names(PointerPointer<?> pointers, long size) {
            List<String> names = new ArrayList<>();
            for (long i = 0; i < size; i++) {
                names.add(pointers.getString(i));
            }
            return names;
        }
    }
}
