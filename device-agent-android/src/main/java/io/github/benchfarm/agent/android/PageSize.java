package io.github.benchfarm.agent.android;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The size of a memory page, from what the kernel tells each process at its start (getauxval(3), AT_PAGESZ). */
final class PageSize {
    private static final int AT_PAGESZ = 6;
    private static final int MAX_BYTES = 4096;

    private PageSize() {}

    /**
     * The bytes of a page; 0 if unknown.
     *
     * @param auxv e.g. {@code /proc/self/auxv}: pairs of key and value
     * @param wide whether the numbers have 64 bits
     */
    static long of(File auxv, boolean wide) {
        ByteBuffer pairs = read(auxv);
        int size = wide ? Long.BYTES : Integer.BYTES;
        while (pairs.remaining() >= 2 * size) {
            long key = wide ? pairs.getLong() : pairs.getInt();
            long value = wide ? pairs.getLong() : pairs.getInt();
            if (key == AT_PAGESZ) {
                return value;
            }
        }
        return 0;
    }

    private static ByteBuffer read(File file) {
        byte[] bytes = new byte[MAX_BYTES];
        int size = 0;
        try (InputStream in = new FileInputStream(file)) {
            for (int n = in.read(bytes); n > 0; n = in.read(bytes, size, MAX_BYTES - size)) {
                size += n;
            }
        } catch (IOException e) {
            size = 0;
        }
        return ByteBuffer.wrap(bytes, 0, size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
