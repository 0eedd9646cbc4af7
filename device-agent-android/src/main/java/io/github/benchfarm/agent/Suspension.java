package io.github.benchfarm.agent;

/** How long the device slept since this was made: the time since boot went on, the monotonic clock stood still. */
final class Suspension {
    /** /proc/uptime counts hundredths of a second, and the two clocks are not read at the same moment. */
    private static final long UNCERTAIN_NANOS = 50_000_000;

    private final Machine machine;
    private final @Nullable Long uptimeAtStart;
    private final long nanosAtStart;

    Suspension(Machine machine) {
        this.machine = machine;
        // In this order, and at the end the other way round: whatever passes between the two can only hide sleep, never
        // feign it.
        this.nanosAtStart = machine.clock().nanos();
        this.uptimeAtStart = machine.uptimeNanos();
    }

    /** Nanoseconds asleep; null if unknown. */
    @Nullable
    Long nanos() {
        Long uptime = machine.uptimeNanos();
        if (uptime == null || uptimeAtStart == null) {
            return null;
        }
        long asleep = uptime - uptimeAtStart - (machine.clock().nanos() - nanosAtStart);
        return asleep < UNCERTAIN_NANOS ? 0 : asleep;
    }
}
