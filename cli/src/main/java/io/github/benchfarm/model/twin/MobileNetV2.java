package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.twin.InvertedResiduals.Stage;
import java.util.List;

/**
 * MobileNetV2 1.0 (Sandler et al. 2018, arXiv 1801.04381, table 2) as the converter of 2020 quantized it.
 * Its float32 form is the same without the quantization, as in the file with which it was compared.
 *
 * @param classes 1001 in the published files, the first being the background
 */
record MobileNetV2(int classes) implements Network {
    private static final int SIZE = 224;
    private static final int STEM = 32;
    private static final int HEAD = 1280;
    private static final Range INPUT = new Range(-127 * 2 / 255.0, 128 * 2 / 255.0);

    private static final InvertedResiduals BODY = new InvertedResiduals(
            "MobileNetV2/expanded_conv_",
            1,
            true,
            List.of(
                    new Stage(1, 16, 1, 1, 3),
                    new Stage(6, 24, 2, 2, 3),
                    new Stage(6, 32, 3, 2, 3),
                    new Stage(6, 64, 4, 2, 3),
                    new Stage(6, 96, 3, 1, 3),
                    new Stage(6, 160, 3, 2, 3),
                    new Stage(6, 320, 1, 1, 3)));

    @Override
    public Feature build(Layers layers) {
        Feature input = layers.input("input", SIZE, INPUT);
        Feature stem = layers.convolution("MobileNetV2/Conv2d_0", input, new Window(3, 2, STEM), Outcome.RELU6);
        Feature body = BODY.build(layers, stem);
        Feature head = layers.convolution("MobileNetV2/Conv2d_18", body, Window.point(HEAD), Outcome.RELU6);
        Feature pooled = layers.mean("MobileNetV2/top/GlobalPool/Mean", head, true);
        Feature logits =
                layers.convolution("MobileNetV2/top/Conv2d_1x1_output", pooled, Window.point(classes), Outcome.LOGITS);
        return layers.output("Identity", layers.reshape("MobileNetV2/top/SpatialSqueeze/Reshape", logits, false));
    }
}
