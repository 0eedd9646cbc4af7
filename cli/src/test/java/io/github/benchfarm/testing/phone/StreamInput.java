package io.github.benchfarm.testing.phone;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What arrives on a stream, as one sequence of bytes. */
final class StreamInput extends InputStream {
    private final AdbStream stream;
    private byte[] bytes = {};
    private int next;

    StreamInput(AdbStream stream) {
        this.stream = stream;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, to, offset, n);
        next += n;
        return n;
    }

    private boolean fill() throws IOException {
        try {
            while (next == bytes.length) {
                bytes = stream.take();
                next = 0;
            }
            return true;
        } catch (EOFException e) {
            return false;
        }
    }
}
