package io.github.benchfarm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** A growing, bounded array of iteration times in nanoseconds. */
final class SampleArray {
    private static final int MAX_SAMPLES = 1_000_000;
    private static final int MAX_CHUNK = 1000;
    private static final long MAX_NANOS = 24L * 3600 * 1_000_000_000L;

    private long[] nanos = new long[64];
    private int size;
    private boolean full;

    int size() {
        return size;
    }

    void add(JsonNode chunk, boolean last) {
        if (chunk.size() > MAX_CHUNK || size + chunk.size() > MAX_SAMPLES) {
            throw LogBuilder.invalid("there are more samples than an agent may write");
        }
        if (size + chunk.size() > nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.max(2 * nanos.length, size + chunk.size()));
        }
        for (JsonNode sample : chunk) {
            if (!sample.isIntegralNumber() || sample.longValue() < 0 || sample.longValue() > MAX_NANOS) {
                throw LogBuilder.invalid("'" + sample + "' is not a time in nanoseconds");
            }
            nanos[size++] = sample.longValue();
        }
        full |= last;
    }

    void requireSize(String phase, long expected) {
        if (size != expected) {
            throw LogBuilder.invalid(
                    "the end line counts " + expected + " " + phase + " samples, the log holds " + size);
        }
    }

    TimingLog.Samples samples() {
        return size == 0 ? TimingLog.Samples.none() : new TimingLog.Samples(Arrays.copyOf(nanos, size), full);
    }
}
