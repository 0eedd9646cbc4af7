package io.github.benchfarm.model.tflite;

/**
 * How whole numbers stand for real ones: real = scale * (number - zeroPoint).
 *
 * @param channels 1 when one pair serves the whole tensor, else the number of pairs along {@code axis}
 * @param scale of the first channel
 * @param zeroPoint of the first channel
 * @param axis the dimension that {@code channels} counts; 0 when per tensor
 */
public record Quantization(long channels, float scale, long zeroPoint, int axis) {
    public Quantization {
        if (channels < 1) {
            throw new IllegalArgumentException("channels must be positive: " + channels);
        }
    }
}
