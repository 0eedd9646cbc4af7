package io.github.benchfarm.device;

/**
 * The graphics processor of a device; empty text means unknown.
 *
 * @param name e.g. "Adreno (TM) 650"
 * @param driver its version, as the driver tells it
 */
public record Gpu(String name, String driver) {
    /** A graphics processor of which nothing is known. */
    public static Gpu unknown() {
        return new Gpu("", "");
    }
}
