package io.github.benchfarm.agent;

/** Name, type and size of one input or output tensor. */
public final class TensorInfo {
    private final String name;
    private final String type;
    private final int[] shape;
    private final long bytes;
    private final double scale;
    private final int zeroPoint;

    /**
     * A tensor as the log's {@code init} line shows it.
     *
     * @param name the model's or the signature's name of it
     * @param type TFLite's name of the element type, e.g. {@code FLOAT32}
     * @param shape its dimensions, copied
     * @param bytes its size
     * @param scale of a quantized tensor, else 0
     * @param zeroPoint of a quantized tensor, else 0
     */
    public TensorInfo(String name, String type, int[] shape, long bytes, double scale, int zeroPoint) {
        this.name = name;
        this.type = type;
        this.shape = shape.clone();
        this.bytes = bytes;
        this.scale = scale;
        this.zeroPoint = zeroPoint;
    }

    /** The model's or the signature's name of this tensor. */
    public String name() {
        return name;
    }

    /** TFLite's name of the element type. */
    public String type() {
        return type;
    }

    /** The dimensions, a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** Size in bytes. */
    public long bytes() {
        return bytes;
    }

    /** Quantization scale, 0 where there is none. */
    public double scale() {
        return scale;
    }

    /** Quantization zero point. */
    public int zeroPoint() {
        return zeroPoint;
    }
}
