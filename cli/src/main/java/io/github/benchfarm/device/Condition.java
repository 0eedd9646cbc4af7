package io.github.benchfarm.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a device at a moment, seen from this computer. null and an empty list mean unknown, which is not "none".
 *
 * @param batteryPercent 0 to 100
 * @param charging whether power comes in
 * @param temperatureCelsius of the battery or, on a computer, of the hottest sensor
 * @param thermal {@code none}, {@code light}, {@code moderate}, {@code severe}, {@code critical}, {@code emergency},
 *     {@code shutdown} or {@code unknown}
 * @param clocksMhz current clock of each logical core
 */
public record Condition(
        @Nullable Integer batteryPercent,
        @Nullable Boolean charging,
        @Nullable Double temperatureCelsius,
        String thermal,
        List<Integer> clocksMhz) {
    public Condition {
        clocksMhz = List.copyOf(clocksMhz);
    }

    /** A condition of which nothing is known. */
    public static Condition unknown() {
        return new Condition(null, null, null, "unknown", List.of());
    }
}
