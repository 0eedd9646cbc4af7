package io.github.benchfarm.model.tflite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table of a {@link FlatFile}; fields are named by their number in the schema, absent ones have the schema's default.
 * Throws {@link MalformedFileException} wherever an offset or a length leads out of the file.
 */
final class FlatTable {
    private static final int VTABLE_HEADER_BYTES = 4;

    private final FlatFile file;
    private final long at;
    private final long vtable;
    private final int vtableBytes;
    private final String what;

    FlatTable(FlatFile file, long at, String what) {
        file.visit(1);
        this.file = file;
        this.at = at;
        this.what = what;
        this.vtable = at - file.int32(at);
        this.vtableBytes = file.uint16(vtable);
        file.requireInside(vtable, Math.max(vtableBytes, VTABLE_HEADER_BYTES), what);
        file.requireInside(at, file.uint16(vtable + Short.BYTES), what);
    }

    /** What this table is, for messages, e.g. {@code tensor 3}. */
    String what() {
        return what;
    }

    int uint8(int field, int absent) {
        long position = position(field);
        return position == 0 ? absent : file.uint8(position);
    }

    int int32(int field, int absent) {
        long position = position(field);
        return position == 0 ? absent : file.int32(position);
    }

    /** An unsigned 32-bit number, 0 when absent. */
    long uint32(int field) {
        long position = position(field);
        return position == 0 ? 0 : file.uint32(position);
    }

    /** A size or an offset of 64 bits, 0 when absent; negative when it does not fit into 63 bits. */
    long uint64(int field) {
        long position = position(field);
        return position == 0 ? 0 : file.int64(position);
    }

    /** The text, or an empty one. */
    String text(int field) {
        return file.text(vector(field, Byte.BYTES));
    }

    /** The whole numbers, or an empty list. */
    List<Integer> ints(int field) {
        FlatVector vector = vector(field, Integer.BYTES);
        file.visit(vector.length());
        List<Integer> values = new ArrayList<>((int) vector.length());
        for (long i = 0; i < vector.length(); i++) {
            values.add(file.int32(vector.at() + i * Integer.BYTES));
        }
        return values;
    }

    /** A table of its own, if the file has it. */
    Optional<FlatTable> table(int field, String name) {
        long position = position(field);
        return position == 0
                ? Optional.empty()
                : Optional.of(new FlatTable(file, position + file.uint32(position), name));
    }

    /** The tables, each named {@code name} and its index; or an empty list. */
    List<FlatTable> tables(int field, String name) {
        FlatVector vector = vector(field, Integer.BYTES);
        List<FlatTable> tables = new ArrayList<>();
        for (long i = 0; i < vector.length(); i++) {
            long offset = vector.at() + i * Integer.BYTES;
            tables.add(new FlatTable(file, offset + file.uint32(offset), name + " " + i));
        }
        return tables;
    }

    /** Where a vector lies: wholly in the file, or nowhere when absent. */
    FlatVector vector(int field, int elementBytes) {
        long position = position(field);
        if (position == 0) {
            return new FlatVector(0, 0);
        }
        long start = position + file.uint32(position);
        FlatVector vector = new FlatVector(start + Integer.BYTES, file.uint32(start));
        file.requireInside(vector.at(), vector.length() * elementBytes, "a part of " + what);
        return vector;
    }

    FlatFile file() {
        return file;
    }

    /** The position of a field's value; 0 when the file does not have the field. */
    private long position(int field) {
        int entry = VTABLE_HEADER_BYTES + field * Short.BYTES;
        if (entry + Short.BYTES > vtableBytes) {
            return 0;
        }
        int offset = file.uint16(vtable + entry);
        return offset == 0 ? 0 : at + offset;
    }
}
