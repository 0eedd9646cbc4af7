package io.github.benchfarm.model.tflite;

import org.tensorflow.lite.schema.BuiltinOperator;

/** The operators that can be written; the names are TFLite's. */
public enum OperatorKind {
    ADD(BuiltinOperator.ADD),
    AVERAGE_POOL_2D(BuiltinOperator.AVERAGE_POOL_2D),
    CONV_2D(BuiltinOperator.CONV_2D),
    DEPTHWISE_CONV_2D(BuiltinOperator.DEPTHWISE_CONV_2D),
    FULLY_CONNECTED(BuiltinOperator.FULLY_CONNECTED),
    MEAN(BuiltinOperator.MEAN),
    MUL(BuiltinOperator.MUL),
    QUANTIZE(BuiltinOperator.QUANTIZE),
    RESHAPE(BuiltinOperator.RESHAPE),
    SOFTMAX(BuiltinOperator.SOFTMAX),
    SQUEEZE(BuiltinOperator.SQUEEZE);

    private final int code;

    OperatorKind(int code) {
        this.code = code;
    }

    /** The schema's number of the operator. */
    int code() {
        return code;
    }
}
