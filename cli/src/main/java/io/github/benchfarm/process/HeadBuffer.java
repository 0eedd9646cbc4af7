package io.github.benchfarm.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first bytes of an output. */
final class HeadBuffer implements ByteSink {
    private final int capacity;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();

    HeadBuffer(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void accept(byte[] buffer, int length) {
        head.write(buffer, 0, Math.min(length, capacity - head.size()));
    }

    /** What was kept; bytes that are not UTF-8 become the replacement character. */
    String text() {
        return head.toString(StandardCharsets.UTF_8);
    }
}
