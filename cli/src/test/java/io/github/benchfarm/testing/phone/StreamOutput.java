package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.io.OutputStream;

/** What is sent on a stream, as one sequence of bytes. */
final class StreamOutput extends OutputStream {
    private final AdbStream stream;

    StreamOutput(AdbStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        stream.write(bytes, offset, length);
    }
}
