package io.github.benchfarm.agent.android;

import java.nio.ByteBuffer;
import java.util.List;
import org.tensorflow.lite.Tensor;

/**
 * The part of an interpreter that a job runs: the primary subgraph or a signature.
 *
 * <p>TFLite's Java API copies the inputs at each run. Outputs are read where they are: asking it for copies would allocate a
 * view of each and an iterator between two iterations, and could not serve outputs whose size is known only afterwards.
 */
interface TfLiteGraph {
    /** One inference with what is in the inputs; throws as the interpreter does. */
    void run();

    /** Names of the inputs, in the order of {@link #input}. */
    List<String> inputNames();

    /** Names of the outputs, in the order of {@link #output}. */
    List<String> outputNames();

    /** The input tensor of that number. */
    Tensor input(int index);

    /** The output tensor of that number. */
    Tensor output(int index);

    /** What {@link #run} copies into the input of that number. */
    ByteBuffer memory(int index);
}
