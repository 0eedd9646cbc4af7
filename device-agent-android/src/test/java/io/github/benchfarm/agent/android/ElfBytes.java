package io.github.benchfarm.agent.android;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Native libraries without content. */
final class ElfBytes {
    private static final int HEADER_64 = 64;
    private static final int SEGMENT_64 = 56;
    private static final int HEADER_32 = 52;
    private static final int SEGMENT_32 = 32;

    private ElfBytes() {}

    /** A 64-bit library with a segment of each alignment, and one before them that is not loaded. */
    static Path wide(Path file, int machine, long... alignments) {
        ByteBuffer elf = elf(HEADER_64 + SEGMENT_64 * (1 + alignments.length), 2, machine);
        elf.putLong(32, HEADER_64).putShort(54, (short) SEGMENT_64).putShort(56, (short) (1 + alignments.length));
        // The stack's, which says that nothing on it is code: a JVM warns of libraries without it.
        elf.putInt(HEADER_64, 0x6474E551).putInt(HEADER_64 + 4, 6).putLong(HEADER_64 + 48, 8);
        for (int i = 0; i < alignments.length; i++) {
            int at = HEADER_64 + SEGMENT_64 * (1 + i);
            elf.putInt(at, 1).putLong(at + 48, alignments[i]);
        }
        return write(file, elf);
    }

    /** A 32-bit library with one segment, as long as a header of 64 bits at least. */
    static Path narrow(Path file, int machine, int alignment) {
        ByteBuffer elf = elf(HEADER_32 + SEGMENT_32, 1, machine);
        elf.putInt(28, HEADER_32).putShort(42, (short) SEGMENT_32).putShort(44, (short) 1);
        elf.putInt(HEADER_32, 1).putInt(HEADER_32 + 28, alignment);
        return write(file, elf);
    }

    private static ByteBuffer elf(int size, int wordSize, int machine) {
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {0x7F, 'E', 'L', 'F', (byte) wordSize, 1})
                .putShort(18, (short) machine);
    }

    private static Path write(Path file, ByteBuffer elf) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, elf.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
