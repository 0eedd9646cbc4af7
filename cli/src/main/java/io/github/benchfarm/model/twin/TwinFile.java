package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.tflite.TfliteWriter;

/** Makes the bytes of a twin. */
final class TwinFile {
    /** Any number would do; with another one all pinned hashes change. */
    private static final long SEED = 1;

    private TwinFile() {}

    /** The .tflite file of a network in a format; the id is only written into it. */
    static byte[] bytes(String id, Network network, NumberFormat format) {
        return bytes(id, network, format, false);
    }

    /** The same with every activation as an output, to look inside: it takes other memory and time than the network. */
    static byte[] opened(String id, Network network, NumberFormat format) {
        return bytes(id, network, format, true);
    }

    private static byte[] bytes(String id, Network network, NumberFormat format, boolean everyActivation) {
        TfliteWriter file = new TfliteWriter(TwinMark.of(id, SEED));
        Layers layers = new Layers(format, new SplitMix64(SEED), file);
        return layers.finish(network.build(layers), everyActivation);
    }
}
