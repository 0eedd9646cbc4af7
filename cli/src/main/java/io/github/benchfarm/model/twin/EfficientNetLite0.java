package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.twin.InvertedResiduals.Stage;
import java.util.List;

/**
 * EfficientNet-Lite0 (tensorflow/tpu, models/official/efficientnet/lite) as TensorFlow Hub's module is converted: with its
 * own scaling of pixels from 0..1 to -127..128 in front. The files beside the checkpoints leave that to the app; followed is
 * the one with which the twin can be compared. It may also take several images at once, which a twin does not offer.
 *
 * @param classes 1000 in the published files
 */
record EfficientNetLite0(int classes) implements Network {
    private static final int SIZE = 224;
    private static final int STEM = 32;
    private static final int HEAD = 1280;
    private static final int WHITE = 255;
    private static final int MIDDLE = 127;
    private static final String NAME = "efficientnet-lite0/model/";

    private static final InvertedResiduals BODY = new InvertedResiduals(
            NAME + "blocks_",
            0,
            false,
            List.of(
                    new Stage(1, 16, 1, 1, 3),
                    new Stage(6, 24, 2, 2, 3),
                    new Stage(6, 40, 2, 2, 5),
                    new Stage(6, 80, 3, 2, 3),
                    new Stage(6, 112, 3, 1, 5),
                    new Stage(6, 192, 4, 2, 5),
                    new Stage(6, 320, 1, 1, 3)));

    @Override
    public Feature build(Layers layers) {
        Feature input = layers.input("input_1", SIZE, new Range(0, 1));
        Feature pixels = layers.multiply("mul", input, WHITE, new Range(0, WHITE));
        Feature centred = layers.add("add", pixels, -MIDDLE, new Range(-MIDDLE, WHITE - MIDDLE));
        Feature stem = layers.convolution(NAME + "stem", centred, new Window(3, 2, STEM), Outcome.RELU6);
        Feature body = BODY.build(layers, stem);
        Feature head = layers.convolution(NAME + "head", body, Window.point(HEAD), Outcome.RELU6);
        Feature pooled = layers.mean(NAME + "head/global_average_pooling2d/Mean", head, false);
        return layers.output("Identity", layers.fullyConnected(NAME + "head/dense", pooled, classes));
    }
}
