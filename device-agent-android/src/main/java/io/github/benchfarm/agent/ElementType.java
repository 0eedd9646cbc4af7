package io.github.benchfarm.agent;

import java.nio.ByteBuffer;

/** The element types that can be seeded and scored, with their sizes in bytes, limits and default ranges. */
enum ElementType {
    FLOAT32(4, -Float.MAX_VALUE, Float.MAX_VALUE, -0.5, 0.5),
    UINT8(1, 0, 255, 0, 254),
    INT8(1, Byte.MIN_VALUE, Byte.MAX_VALUE, -127, 127),
    INT16(2, Short.MIN_VALUE, Short.MAX_VALUE, 0, 99),
    INT32(4, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, 99),
    INT64(8, -0x1p53, 0x1p53, 0, 99),
    BOOL(1, 0, 1, 0, 1);

    private final int bytes;
    private final double min;
    private final double max;
    private final double defaultLow;
    private final double defaultHigh;

    /** The limits of INT64 are those up to which the double of job.json is exact. */
    ElementType(int bytes, double min, double max, double defaultLow, double defaultHigh) {
        this.bytes = bytes;
        this.min = min;
        this.max = max;
        this.defaultLow = defaultLow;
        this.defaultHigh = defaultHigh;
    }

    /** The type of that TFLite name, null for one that is neither seeded nor scored. */
    static @Nullable ElementType of(String name) {
        for (ElementType type : values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    int bytes() {
        return bytes;
    }

    double defaultLow() {
        return defaultLow;
    }

    double defaultHigh() {
        return defaultHigh;
    }

    /** Whether every value of the range fits this type, and the range is not turned round. */
    boolean holds(double low, double high) {
        boolean whole = this == FLOAT32 || (low == Math.rint(low) && high == Math.rint(high));
        return whole && min <= low && low <= high && high <= max;
    }

    /** Writes a whole number as the next element of this integer type; the bits beyond its size are dropped. */
    void putWhole(ByteBuffer to, long value) {
        switch (bytes) {
            case 1:
                to.put((byte) value);
                break;
            case 2:
                to.putShort((short) value);
                break;
            case 4:
                to.putInt((int) value);
                break;
            default:
                to.putLong(value);
                break;
        }
    }

    /** The next element as a number. */
    double get(ByteBuffer from) {
        switch (this) {
            case FLOAT32:
                return from.getFloat();
            case UINT8:
                return from.get() & 0xFF;
            case INT16:
                return from.getShort();
            case INT32:
                return from.getInt();
            case INT64:
                return from.getLong();
            default:
                return from.get();
        }
    }
}
