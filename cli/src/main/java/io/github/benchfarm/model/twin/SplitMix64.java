package io.github.benchfarm.model.twin;

/**
 * Random numbers that are the same everywhere, by the algorithm of Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators" (2014). The JDK's own generators promise that less than a file's pinned hash needs.
 */
final class SplitMix64 {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final int INT_BITS = 32;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    /** The next 64 random bits. */
    long next() {
        state += GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A real number, uniform in -1 (included) to 1 (excluded). */
    double signed() {
        return (next() >> INT_BITS) * 0x1p-31;
    }

    /** A whole number, uniform in {@code -limit} to {@code limit}, both included. */
    int within(int limit) {
        long count = 2L * limit + 1;
        return (int) (((next() >>> INT_BITS) * count) >>> INT_BITS) - limit;
    }
}
