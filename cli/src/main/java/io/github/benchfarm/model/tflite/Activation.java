package io.github.benchfarm.model.tflite;

import org.tensorflow.lite.schema.ActivationFunctionType;

/** What a written operator does to its result before it is stored. */
public enum Activation {
    NONE(ActivationFunctionType.NONE),
    RELU6(ActivationFunctionType.RELU6);

    private final byte code;

    Activation(byte code) {
        this.code = code;
    }

    /** The schema's number of the function. */
    byte code() {
        return code;
    }
}
