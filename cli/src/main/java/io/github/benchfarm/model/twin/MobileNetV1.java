package io.github.benchfarm.model.twin;

import java.util.List;

/**
 * MobileNetV1 (Howard et al. 2017, arXiv 1704.04861, table 1) as the converter of 2018 wrote it.
 *
 * @param width the multiplier of all channels, e.g. 0.25
 * @param classes 1001 in the published files, the first being the background
 */
record MobileNetV1(double width, int classes) implements Network {
    private static final int SIZE = 224;
    private static final int KERNEL = 3;
    private static final int MIN_CHANNELS = 8;
    private static final Range INPUT = new Range(-1, 127 / 128.0);

    /** A depthwise convolution and a pointwise one behind it. */
    private record Separable(int stride, int channels) {}

    private static final List<Separable> BODY = List.of(
            new Separable(1, 64),
            new Separable(2, 128),
            new Separable(1, 128),
            new Separable(2, 256),
            new Separable(1, 256),
            new Separable(2, 512),
            new Separable(1, 512),
            new Separable(1, 512),
            new Separable(1, 512),
            new Separable(1, 512),
            new Separable(1, 512),
            new Separable(2, 1024),
            new Separable(1, 1024));

    @Override
    public Feature build(Layers layers) {
        Feature last = layers.input("input", SIZE, INPUT);
        last = layers.convolution("MobilenetV1/Conv2d_0", last, new Window(KERNEL, 2, channels(32)), Outcome.RELU6);
        for (int i = 0; i < BODY.size(); i++) {
            String name = "MobilenetV1/Conv2d_" + (i + 1);
            Separable layer = BODY.get(i);
            last = layers.depthwise(name + "_depthwise", last, KERNEL, layer.stride());
            Window window = Window.point(channels(layer.channels()));
            last = layers.convolution(name + "_pointwise", last, window, Outcome.RELU6);
        }
        return classified(layers, last);
    }

    private Feature classified(Layers layers, Feature image) {
        String top = "MobilenetV1/Logits/";
        Feature pooled = layers.averagePool(top + "AvgPool_1a/AvgPool", image);
        Feature logits = layers.convolution(top + "Conv2d_1c_1x1", pooled, Window.point(classes), Outcome.LOGITS);
        // The converter turned the squeeze of the graph into a reshape only where it quantized.
        boolean quantized = logits.tensor().scales() != null;
        Feature row = quantized
                ? layers.reshape(top + "SpatialSqueeze", logits, true)
                : layers.squeeze(top + "SpatialSqueeze", logits);
        return layers.output("MobilenetV1/Predictions/Reshape_1", row);
    }

    private int channels(int full) {
        return Math.max((int) (full * width), MIN_CHANNELS);
    }
}
