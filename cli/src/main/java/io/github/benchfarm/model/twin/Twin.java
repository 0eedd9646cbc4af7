package io.github.benchfarm.model.twin;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;

/** A network that can be generated instead of the trained file of a catalog entry. */
public final class Twin {
    private final String id;
    private final String sha256;
    private final Network network;
    private final NumberFormat format;

    Twin(String id, String sha256, Network network, NumberFormat format) {
        this.id = id;
        this.sha256 = sha256;
        this.network = network;
        this.format = format;
    }

    /** The catalog id of the trained file, e.g. {@code mobilenet_v1_1.0_224_int8}. */
    public String id() {
        return id;
    }

    /** The hash of {@link #bytes}, 64 hex digits: the same on every computer. */
    public String sha256() {
        return sha256;
    }

    /**
     * Generates the .tflite file: 4 to 19 MB, in a fraction of a second.
     *
     * <p>Throws {@link FailureException} with TWIN_DIFFERS when this computer makes other bytes than all others: then rows of
     * two computers would not be about the same model.
     */
    public byte[] bytes() {
        byte[] bytes = TwinFile.bytes(id, network, format);
        String made = Hashes.sha256(bytes);
        if (!made.equals(sha256)) {
            throw new FailureException(Failure.harness(
                    "TWIN_DIFFERS",
                    "the architecture twin of " + id + " has the sha256 " + made + " here instead of " + sha256
                            + "; report this with the output of java -version, or pull the trained file"));
        }
        return bytes;
    }

    /** The layers. */
    Network network() {
        return network;
    }

    /** The numbers. */
    NumberFormat format() {
        return format;
    }
}
