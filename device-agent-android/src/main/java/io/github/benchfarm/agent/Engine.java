package io.github.benchfarm.agent;

import java.nio.ByteBuffer;
import java.util.List;

/** A TFLite runtime with at most one loaded model; used by one thread. */
public interface Engine extends AutoCloseable {

    /**
     * Loads a model, creates its interpreter and allocates its tensors.
     *
     * @param modelPath absolute path of the .tflite file
     * @return the delegate that was really applied
     * @throws AgentException {@code MODEL_INVALID}, {@code SIGNATURE_UNKNOWN}, {@code DELEGATE_UNAVAILABLE}, or
     *     {@code JOB_UNSUPPORTED} for an option value this engine cannot honour (never ignore one)
     */
    Applied load(String modelPath, EngineOptions options) throws AgentException;

    /** The inputs of the loaded model, in its order. */
    List<TensorInfo> inputs();

    /** The outputs of the loaded model, in its order. */
    List<TensorInfo> outputs();

    /** The memory of input {@code i}: owned by the engine, little-endian, valid until {@link #close()}. */
    ByteBuffer input(int i);

    /** The memory of output {@code i} after the last {@link #invoke()}: owned by the engine, little-endian. */
    ByteBuffer output(int i);

    /** Runs one inference. Nothing but this call is timed; throws {@code INVOKE_FAILED}. */
    void invoke() throws AgentException;

    /** Whether {@link #nativeNanos()} is known: the runtime times its own inferences, inside of our call. */
    default boolean timesItself() {
        return false;
    }

    /** How long the last {@link #invoke()} took inside the runtime, without the copies around it. */
    default long nativeNanos() {
        throw new UnsupportedOperationException("this engine does not time itself");
    }

    /** Frees everything; does nothing the second time. */
    @Override
    void close();

    /** Name and version of the runtime, e.g. {@code tflite 2.20.0}; works before a model is loaded. */
    String runtime();
}
