package io.github.benchfarm.model.tflite;

import org.tensorflow.lite.schema.TensorType;

/** What the elements of a written tensor are; the names are TFLite's. */
public enum ElementType {
    FLOAT32(TensorType.FLOAT32, Float.BYTES),
    INT32(TensorType.INT32, Integer.BYTES),
    INT8(TensorType.INT8, Byte.BYTES),
    UINT8(TensorType.UINT8, Byte.BYTES);

    private final byte code;
    private final int bytes;

    ElementType(byte code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The size of one element. */
    public int bytes() {
        return bytes;
    }

    /** The schema's number of the type. */
    byte code() {
        return code;
    }
}
