package io.github.benchfarm.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a device at a moment, seen from this computer. null and an empty list mean unknown, which is not "none".
 *
 * @param temperatureCelsius of the battery or, on a computer, of the hottest sensor
 * @param thermal {@code none}, {@code light}, {@code moderate}, {@code severe}, {@code critical}, {@code emergency},
 *     {@code shutdown} or {@code unknown}
 * @param screenOn whether the device is awake
 * @param batterySaver whether it saves power at the cost of speed
 * @param clocksMhz current clock of each logical core
 */
public record Condition(
        Battery battery,
        @Nullable Double temperatureCelsius,
        String thermal,
        @Nullable Boolean screenOn,
        @Nullable Boolean batterySaver,
        List<Integer> clocksMhz) {
    public Condition {
        clocksMhz = List.copyOf(clocksMhz);
    }

    /** A condition of which nothing is known. */
    public static Condition unknown() {
        return new Condition(Battery.unknown(), null, "unknown", null, null, List.of());
    }
}
