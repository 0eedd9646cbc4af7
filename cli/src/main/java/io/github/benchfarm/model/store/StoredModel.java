package io.github.benchfarm.model.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A named model of the store. That the store knows it does not mean that its bytes are still right: see
 * {@link ModelStore#check}.
 *
 * @param name as it was added or pulled
 * @param sha256 of the .tflite file, 64 lower-case hex digits
 * @param bytes size of the file when it was added
 * @param origin the URL it was downloaded from, or the path of the file it was copied from
 * @param added when
 * @param path where the file lies in the store
 */
public record StoredModel(String name, String sha256, long bytes, String origin, Instant added, Path path) {
    /** A line for people: name, size, hash. */
    public String summary() {
        return name + ": " + bytes + " bytes, sha256 " + sha256;
    }

    /** The command that brings it back when it is lost or damaged. */
    String remedy() {
        boolean downloaded = origin.startsWith("https://") || origin.startsWith("http://");
        return downloaded
                ? "get it again with 'benchmark models pull " + name + "'"
                : "add it again with 'benchmark models add', it came from " + origin;
    }
}
