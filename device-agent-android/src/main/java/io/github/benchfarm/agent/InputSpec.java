package io.github.benchfarm.agent;

import java.util.Arrays;
import java.util.List;

/** How the job wants one input to be filled. */
final class InputSpec {
    private final String name;
    private final int @Nullable [] shape;
    private final Range range;
    private final @Nullable String sha256;

    private InputSpec(String name, int @Nullable [] shape, Range range, @Nullable String sha256) {
        this.name = name;
        this.shape = shape;
        this.range = range;
        this.sha256 = sha256;
    }

    /** An input that the job does not list. */
    static InputSpec seeded(String name) {
        return new InputSpec(name, null, new Range(null, null), null);
    }

    static InputSpec of(JobFields fields) throws AgentException {
        String name = fields.text("name");
        String kind = fields.text("kind");
        if (!kind.equals("seeded") && !kind.equals("file")) {
            throw fields.unsupported("kind", "is '" + kind + "': use seeded or file");
        }
        boolean file = kind.equals("file");
        Range range = new Range(fields.numberOrNull("low"), fields.numberOrNull("high"));
        if (file && !range.isDefault()) {
            throw fields.invalid("low", "and 'high' must be null: an input of kind file has no range");
        }
        if (!file && !fields.isNull("sha256")) {
            throw fields.invalid("sha256", "must be null: a seeded input has no file");
        }
        String sha256 = file ? fields.hex("sha256", 64, 64) : null;
        InputSpec spec = new InputSpec(name, shape(fields), range, sha256);
        fields.refuseOthers();
        return spec;
    }

    private static int @Nullable [] shape(JobFields fields) throws AgentException {
        if (fields.isNull("shape")) {
            return null;
        }
        List<?> dimensions = fields.array("shape");
        int[] shape = new int[dimensions.size()];
        for (int i = 0; i < shape.length; i++) {
            Object dimension = dimensions.get(i);
            if (!(dimension instanceof Long) || (Long) dimension < 0 || (Long) dimension > Integer.MAX_VALUE) {
                throw fields.invalid("shape", "must hold whole numbers of 32 bits only");
            }
            shape[i] = ((Long) dimension).intValue();
        }
        return shape;
    }

    String name() {
        return name;
    }

    boolean accepts(int[] tensorShape) {
        return shape == null || Arrays.equals(shape, tensorShape);
    }

    /** The range of a seeded input. */
    Range range() {
        return range;
    }

    /** Hash of the file with the input's bytes; null for a seeded input. */
    @Nullable
    String sha256() {
        return sha256;
    }

    /** A lowest and a highest value, both included; null means the element type's default. */
    static final class Range {
        private final @Nullable Double low;
        private final @Nullable Double high;

        Range(@Nullable Double low, @Nullable Double high) {
            this.low = low;
            this.high = high;
        }

        boolean isDefault() {
            return low == null && high == null;
        }

        double low(ElementType type) {
            return low == null ? type.defaultLow() : low;
        }

        double high(ElementType type) {
            return high == null ? type.defaultHigh() : high;
        }
    }
}
