package io.github.benchfarm.model.twin;

import java.util.List;

/**
 * The body that MobileNetV2 and EfficientNet share: blocks that widen, filter each channel, narrow, and add their input when
 * the shape is still the same.
 *
 * @param prefix of the names of blocks
 * @param first number of the first block
 * @param inputFirst whether the sum names the block's input before its result: the two networks differ
 */
record InvertedResiduals(String prefix, int first, boolean inputFirst, List<Stage> stages) {
    /** Blocks that are alike; only the first one has the stride. */
    record Stage(int expansion, int channels, int repeats, int stride, int kernel) {}

    InvertedResiduals {
        stages = List.copyOf(stages);
    }

    /** Adds the blocks of all stages. */
    Feature build(Layers layers, Feature in) {
        Feature last = in;
        int block = first;
        for (Stage stage : stages) {
            for (int i = 0; i < stage.repeats(); i++) {
                last = block(layers, prefix + block + "/", last, i == 0 ? stage : unstrided(stage));
                block++;
            }
        }
        return last;
    }

    private Feature block(Layers layers, String name, Feature in, Stage stage) {
        Feature wide = stage.expansion() == 1
                ? in
                : layers.convolution(
                        name + "expand", in, Window.point(stage.expansion() * in.channels()), Outcome.RELU6);
        Feature filtered = layers.depthwise(name + "depthwise", wide, stage.kernel(), stage.stride());
        Feature narrow = layers.convolution(name + "project", filtered, Window.point(stage.channels()), Outcome.LINEAR);
        if (!narrow.shape().equals(in.shape())) {
            return narrow;
        }
        return inputFirst ? layers.add(name + "add", in, narrow) : layers.add(name + "add", narrow, in);
    }

    private static Stage unstrided(Stage stage) {
        return new Stage(stage.expansion(), stage.channels(), stage.repeats(), 1, stage.kernel());
    }
}
