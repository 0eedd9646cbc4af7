package io.github.benchfarm.agent;

import java.util.Arrays;

/**
 * The times of one phase's iterations, and when every thousandth began. The memory is made and touched beforehand, so
 * that adding a sample neither allocates nor meets a page for the first time.
 */
final class Samples {
    /** The longest phase: 8 MB. */
    static final int CAPACITY = 1_000_000;
    /** Iterations in one line of the log. */
    static final int CHUNK = 1000;

    private final long[] nanos;
    private final long[] chunkStarts;
    private int size;
    private boolean cut;

    Samples(int capacity) {
        nanos = new long[capacity];
        chunkStarts = new long[(capacity + CHUNK - 1) / CHUNK];
        // A fresh array may be memory that the kernel has only promised.
        Arrays.fill(nanos, 1);
        Arrays.fill(chunkStarts, 1);
    }

    void add(long startNanos, long latencyNanos) {
        if (size % CHUNK == 0) {
            chunkStarts[size / CHUNK] = startNanos;
        }
        nanos[size++] = latencyNanos;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == nanos.length;
    }

    /** Remembers that the phase had to end because the array was full. */
    void markCut() {
        cut = true;
    }

    boolean isCut() {
        return cut;
    }

    int chunks() {
        return (size + CHUNK - 1) / CHUNK;
    }

    /** When the first iteration of a chunk began, by the clock. */
    long chunkStartNanos(int chunk) {
        return chunkStarts[chunk];
    }

    /** The latencies of a chunk, as a copy. */
    long[] chunk(int chunk) {
        return Arrays.copyOfRange(nanos, chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK));
    }
}
