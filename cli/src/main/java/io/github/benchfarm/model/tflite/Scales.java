package io.github.benchfarm.model.tflite;

import java.util.List;

/**
 * How the whole numbers of a written tensor stand for real ones: real = scale * (number - zeroPoint).
 *
 * @param scales one for the whole tensor, or one for each index along the axis
 * @param zeroPoint of all of them
 * @param axis the dimension along which the scales run; 0 when there is only one
 */
public record Scales(List<Float> scales, int zeroPoint, int axis) {
    public Scales {
        scales = List.copyOf(scales);
        if (scales.isEmpty()) {
            throw new IllegalArgumentException("a quantized tensor needs a scale");
        }
        for (float scale : scales) {
            // A denormal scale makes delegates refuse the operator.
            if (!(scale >= Float.MIN_NORMAL && scale <= Float.MAX_VALUE)) {
                throw new IllegalArgumentException("not a normal positive scale: " + scale);
            }
        }
    }

    /** One scale for the whole tensor. */
    public static Scales perTensor(float scale, int zeroPoint) {
        return new Scales(List.of(scale), zeroPoint, 0);
    }

    /** One scale for each index along an axis, zero points 0. */
    public static Scales perChannel(List<Float> scales, int axis) {
        return new Scales(scales, 0, axis);
    }
}
