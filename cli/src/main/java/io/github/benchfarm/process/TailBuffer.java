package io.github.benchfarm.process;

import java.nio.charset.StandardCharsets;

/** Keeps the last bytes of an output, in a ring. */
public final class TailBuffer implements ByteSink {
    private final byte[] ring;
    private long written;

    /** Keeps as many bytes as the capacity says. */
    public TailBuffer(int capacity) {
        ring = new byte[capacity];
    }

    @Override
    public void accept(byte[] buffer, int length) {
        int kept = Math.min(length, ring.length);
        int from = length - kept;
        int at = (int) ((written + from) % ring.length);
        int first = Math.min(kept, ring.length - at);
        System.arraycopy(buffer, from, ring, at, first);
        System.arraycopy(buffer, from + first, ring, 0, kept - first);
        written += length;
    }

    /** What was kept; bytes that are not UTF-8 become the replacement character. */
    public String text() {
        int kept = (int) Math.min(written, ring.length);
        int at = (int) ((written - kept) % ring.length);
        int first = Math.min(kept, ring.length - at);
        byte[] tail = new byte[kept];
        System.arraycopy(ring, at, tail, 0, first);
        System.arraycopy(ring, 0, tail, first, kept - first);
        return new String(tail, StandardCharsets.UTF_8);
    }
}
