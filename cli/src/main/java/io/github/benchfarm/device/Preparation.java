package io.github.benchfarm.device;

/**
 * How a device is made ready for measuring. Every change is undone when its session ends, and what a device refuses is a
 * finding of the session.
 *
 * @param touch whether anything may be changed at all: screen on and dark, kept awake
 * @param fixedClocks whether clocks are held at a level that the device can keep up, which is below the highest one
 */
public record Preparation(boolean touch, boolean fixedClocks) {
    public Preparation {
        if (fixedClocks && !touch) {
            throw new IllegalArgumentException("clocks cannot be fixed without touching the device");
        }
    }

    /** Screen on and dark, kept awake. */
    public static Preparation usual() {
        return new Preparation(true, false);
    }
}
