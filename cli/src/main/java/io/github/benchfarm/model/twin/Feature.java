package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.tflite.NewTensor;
import java.util.List;

/**
 * An activation of a network that is being built.
 *
 * @param index of its tensor in the file
 * @param signal what its numbers are expected to be like
 */
record Feature(int index, NewTensor tensor, Signal signal) {
    /** Of an image: 1, height, width, channels. */
    List<Integer> shape() {
        return tensor.shape();
    }

    /** The last dimension. */
    int channels() {
        return shape().get(shape().size() - 1);
    }

    /** The height of an image, which is its width as well. */
    int size() {
        return shape().get(1);
    }
}
