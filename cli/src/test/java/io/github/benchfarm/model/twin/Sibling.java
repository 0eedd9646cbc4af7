package io.github.benchfarm.model.twin;

import io.github.benchfarm.testing.SharedData;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained file, and the network and format of which a twin has the same shape.
 *
 * @param name of the file in shared/data/models
 */
public record Sibling(String name, Network network, NumberFormat format) {
    /** All trained files. The float32 ones of MobileNetV2 and EfficientNet were made from the quantized ones. */
    public static List<Sibling> all() {
        NumberFormat float32 = new Float32Format();
        return List.of(
                new Sibling("mobilenet_v1_0.25_224_fp32", new MobileNetV1(0.25, 1001), float32),
                new Sibling("mobilenet_v1_0.25_224_int8", new MobileNetV1(0.25, 1001), Integer8.UINT8_PER_TENSOR),
                new Sibling("mobilenet_v2_1.0_224_fp32", new MobileNetV2(1001), float32),
                new Sibling("mobilenet_v2_1.0_224_int8", new MobileNetV2(1001), Integer8.INT8_PER_CHANNEL),
                new Sibling("efficientnet_lite0_flowers_fp32", new EfficientNetLite0(5), float32),
                new Sibling("efficientnet_lite0_flowers_int8", new EfficientNetLite0(5), Integer8.INT8_PER_CHANNEL));
    }

    /** The trained file. */
    public Path trained() {
        return SharedData.model(name + ".tflite");
    }

    /** A twin of the trained file's shape. */
    public byte[] twin() {
        return TwinFile.bytes(name, network, format);
    }

    @Override
    public String toString() {
        return name;
    }
}
