package io.github.benchfarm.device;

import java.nio.file.Path;

/**
 * A file that an agent needs, identified by its hash.
 *
 * @param kind where the agent looks for it
 * @param sha256 64 hex digits
 * @param file where it lies on this computer
 */
public record Payload(Kind kind, String sha256, Path file) {
    public Payload {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }

    /** What the file is to the agent. */
    public enum Kind {
        MODEL("models/", ".tflite"),
        INPUT("inputs/", ".bin");

        private final String folder;
        private final String suffix;

        Kind(String folder, String suffix) {
            this.folder = folder;
            this.suffix = suffix;
        }
    }

    /** The path below the agent's home, with forward slashes. */
    public String agentPath() {
        return kind.folder + sha256 + kind.suffix;
    }
}
