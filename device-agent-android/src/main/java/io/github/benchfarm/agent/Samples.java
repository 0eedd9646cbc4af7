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

    private final long[] wallNanos;
    /** The same array where the runtime does not time itself. */
    private final long[] nanos;

    private final long[] chunkStarts;
    private int size;
    private boolean cut;

    /**
     * Room for a phase.
     *
     * @param timesItself whether the runtime's own times are to be kept beside those of our clock
     */
    Samples(int capacity, boolean timesItself) {
        wallNanos = touched(capacity);
        nanos = timesItself ? touched(capacity) : wallNanos;
        chunkStarts = touched((capacity + CHUNK - 1) / CHUNK);
    }

    /** A fresh array may be memory that the kernel has only promised. */
    private static long[] touched(int length) {
        long[] array = new long[length];
        Arrays.fill(array, 1);
        return array;
    }

    /** The native time must be the wall time where the runtime does not time itself. */
    void add(long startNanos, long wall, long inRuntime) {
        if (size % CHUNK == 0) {
            chunkStarts[size / CHUNK] = startNanos;
        }
        wallNanos[size] = wall;
        nanos[size++] = inRuntime;
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

    /** Whether {@link #wallChunk} says more than {@link #chunk}. */
    boolean haveWall() {
        return nanos != wallNanos;
    }

    /** The latencies of a chunk, as a copy. */
    long[] chunk(int chunk) {
        return part(nanos, chunk);
    }

    /** The same with what lies around the runtime's inference, as a copy. */
    long[] wallChunk(int chunk) {
        return part(wallNanos, chunk);
    }

    private long[] part(long[] of, int chunk) {
        return Arrays.copyOfRange(of, chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK));
    }
}
