package io.github.benchfarm.testing.phone;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The words of the sync service: four letters and little-endian numbers. */
final class SyncWire {
    /** The largest piece of a file that may travel at once. */
    static final int CHUNK_BYTES = 1 << 16;

    private static final int OUTPUT_BYTES = 1 << 18;
    private static final int MAX_PATH_BYTES = 1024;

    private final DataInputStream in;
    private final OutputStream out;

    SyncWire(AdbStream stream) {
        in = new DataInputStream(new StreamInput(stream));
        out = new BufferedOutputStream(new StreamOutput(stream), OUTPUT_BYTES);
    }

    int word() throws IOException {
        return Integer.reverseBytes(in.readInt());
    }

    /** The path or text of a request. */
    String text() throws IOException {
        int length = word();
        if (length < 0 || length > MAX_PATH_BYTES) {
            throw new IOException("a path of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    byte[] bytes(int length) throws IOException {
        if (length < 0 || length > CHUNK_BYTES) {
            throw new IOException("a piece of " + length + " bytes");
        }
        return in.readNBytes(length);
    }

    /** Four letters and numbers, not yet sent. */
    SyncWire put(String letters, int... numbers) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(Integer.BYTES * (1 + numbers.length))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(AdbMessage.word(letters));
        Arrays.stream(numbers).forEach(words::putInt);
        out.write(words.array());
        return this;
    }

    SyncWire put(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }

    void fail(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put("FAIL", bytes.length).put(bytes, bytes.length).flush();
    }
}
