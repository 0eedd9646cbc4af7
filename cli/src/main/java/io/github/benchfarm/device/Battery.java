package io.github.benchfarm.device;

import org.jspecify.annotations.Nullable;

/**
 * The battery of a device at a moment. null means unknown.
 *
 * @param percent 0 to 100
 * @param charging whether power comes in, be it enough or not
 * @param currentMilliamps into the battery; negative when it is drained
 * @param chargeMicroampHours what is left in it
 */
public record Battery(
        @Nullable Integer percent,
        @Nullable Boolean charging,
        @Nullable Integer currentMilliamps,
        @Nullable Long chargeMicroampHours) {
    /** A battery of which nothing is known. */
    public static Battery unknown() {
        return new Battery(null, null, null, null);
    }
}
