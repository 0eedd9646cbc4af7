package org.tensorflow.lite;

/** What TFLite's interpreter knows, but shows only to its own package. */
public final class InterpreterInside {
    private InterpreterInside() {}

    /** Number of nodes in the execution plan of the primary subgraph: a node of a delegate stands for several. */
    public static int planLength(Interpreter interpreter) {
        return interpreter.getExecutionPlanLength();
    }

    /** The number of the subgraph that a signature runs, its tensors allocated; 0 is the primary one. */
    public static int allocatedSubgraph(Interpreter interpreter, String signature) {
        NativeInterpreterWrapper wrapper = interpreter.wrapper;
        NativeSignatureRunnerWrapper runner =
                new NativeSignatureRunnerWrapper(wrapper.interpreterHandle, wrapper.errorHandle, signature);
        int subgraph = runner.getSubgraphIndex();
        if (subgraph > 0) {
            runner.allocateTensorsIfNeeded();
        }
        return subgraph;
    }
}
