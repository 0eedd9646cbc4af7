package io.github.benchfarm.agent.android;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The few fields of a program or native library that decide whether it can be loaded; see elf(5). */
final class ElfFile {
    private static final int HEADER_BYTES = 64;
    private static final int MAX_SEGMENTS = 256;
    private static final int LOAD = 1;

    private final int machine;
    private final long alignment;

    private ElfFile(int machine, long alignment) {
        this.machine = machine;
        this.alignment = alignment;
    }

    /** Throws {@link IOException} for a file that cannot be read or is no little-endian ELF file. */
    static ElfFile of(File file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            ByteBuffer header = read(in, 0, HEADER_BYTES);
            if (header.getInt(0) != 0x464C457F || header.get(5) != 1) {
                throw new IOException(file + " is no native library");
            }
            boolean wide = header.get(4) == 2;
            long offset = wide ? header.getLong(32) : header.getInt(28) & 0xFFFFFFFFL;
            int size = header.getShort(wide ? 54 : 42) & 0xFFFF;
            int count = Math.min(MAX_SEGMENTS, header.getShort(wide ? 56 : 44) & 0xFFFF);
            return new ElfFile(header.getShort(18) & 0xFFFF, alignment(read(in, offset, size * count), size, wide));
        } catch (EOFException e) {
            throw new IOException(file + " is cut off", e);
        }
    }

    /** The architecture, by its number. */
    int machine() {
        return machine;
    }

    /** The largest memory page in bytes with which this file can be loaded; 0 if nothing of it is loaded. */
    long alignment() {
        return alignment;
    }

    private static long alignment(ByteBuffer segments, int size, boolean wide) {
        long smallest = 0;
        for (int at = 0; size > 0 && at + size <= segments.capacity(); at += size) {
            if (segments.getInt(at) == LOAD) {
                long its = wide ? segments.getLong(at + 48) : segments.getInt(at + 28) & 0xFFFFFFFFL;
                smallest = smallest == 0 ? its : Math.min(smallest, its);
            }
        }
        return smallest;
    }

    private static ByteBuffer read(RandomAccessFile in, long offset, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        in.seek(offset);
        in.readFully(content);
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }
}
