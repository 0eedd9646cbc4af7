package io.github.benchfarm.agent;

import java.util.Locale;

/** {@link System#nanoTime()} under the name of what it is made of. */
final class SystemClock implements Clock {
    private static final int READS = 10_000;

    private final String name = nameOn(System.getProperty("os.name", ""));
    private final long resolutionNanos = measureResolution();

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public String name() {
        return name;
    }

    /** Includes the cost of reading the clock once; 0 if it did not tick during some thousand reads. */
    @Override
    public long resolutionNanos() {
        return resolutionNanos;
    }

    /** Android calls itself Linux, too. */
    static String nameOn(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("linux")) {
            return "CLOCK_MONOTONIC";
        }
        if (os.startsWith("mac")) {
            return "mach_absolute_time";
        }
        return os.startsWith("windows") ? "QueryPerformanceCounter" : "System.nanoTime";
    }

    private static long measureResolution() {
        long smallest = Long.MAX_VALUE;
        long last = System.nanoTime();
        for (int i = 0; i < READS; i++) {
            long now = System.nanoTime();
            smallest = now > last ? Math.min(smallest, now - last) : smallest;
            last = now;
        }
        return smallest == Long.MAX_VALUE ? 0 : smallest;
    }
}
