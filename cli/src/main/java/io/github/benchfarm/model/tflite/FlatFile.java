package io.github.benchfarm.model.tflite;

import io.github.benchfarm.wire.PlainText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of an untrusted FlatBuffer; nothing outside of them is ever read. The FlatBuffers library for Java trusts what
 * it reads, so every offset and length is checked here instead. Offsets are 64-bit numbers, so that adding two of them
 * cannot wrap around.
 */
final class FlatFile {
    /** Tables and elements a file may make us visit: far above any real graph, and a bound on memory when tables are shared. */
    private static final int MAX_VISITS = 2_000_000;

    private static final int MAX_TEXT_BYTES = 4096;

    private final ByteBuffer bytes;
    private int visits;

    FlatFile(ByteBuffer bytes) {
        this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The size of the file in bytes. */
    long size() {
        return bytes.limit();
    }

    /** The root table. */
    FlatTable root(String what) {
        return new FlatTable(this, uint32(0), what);
    }

    /** Counts what a file makes us visit. */
    void visit(long count) {
        if (count > MAX_VISITS - visits) {
            throw new MalformedFileException("it describes more than " + MAX_VISITS + " things");
        }
        visits += (int) count;
    }

    /** Throws {@link MalformedFileException} unless {@code length} bytes from {@code at} on lie in the file. */
    void requireInside(long at, long length, String what) {
        if (at < 0 || length < 0 || at > size() - length) {
            throw new MalformedFileException(what + " lies outside of the file, which has " + size() + " bytes");
        }
    }

    int uint8(long at) {
        return bytes.get(index(at, Byte.BYTES)) & 0xFF;
    }

    int uint16(long at) {
        return bytes.getShort(index(at, Short.BYTES)) & 0xFFFF;
    }

    int int32(long at) {
        return bytes.getInt(index(at, Integer.BYTES));
    }

    long uint32(long at) {
        return Integer.toUnsignedLong(int32(at));
    }

    long int64(long at) {
        return bytes.getLong(index(at, Long.BYTES));
    }

    /** UTF-8 text, cut when very long and made printable. */
    String text(FlatVector where) {
        byte[] copy = new byte[(int) Math.min(where.length(), MAX_TEXT_BYTES)];
        bytes.get(index(where.at(), copy.length), copy);
        return PlainText.brief(new String(copy, StandardCharsets.UTF_8));
    }

    private int index(long at, int length) {
        requireInside(at, length, "a value that it refers to");
        return (int) at;
    }
}
