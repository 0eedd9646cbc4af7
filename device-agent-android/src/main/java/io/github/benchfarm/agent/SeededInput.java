package io.github.benchfarm.agent;

import java.nio.ByteBuffer;

/** Fills a tensor with the same pseudo-random elements on every platform (doc/wire.md, Seeded inputs). */
final class SeededInput {
    /** The widest range of whole numbers that one draw of 32 bits covers. */
    private static final double MAX_SPAN = 0x1p32;

    private SeededInput() {}

    /**
     * Fills {@code to} from its start to its end.
     *
     * @param tensor says the element type; types other than those of doc/wire.md are {@code INPUT_UNSUPPORTED}
     * @param range both ends included
     * @param state the generator's first state: seed + number of the tensor
     * @param to little-endian
     */
    static void fill(TensorInfo tensor, InputSpec.Range range, long state, ByteBuffer to) throws AgentException {
        ElementType type = ElementType.of(tensor.type());
        if (type == null) {
            throw unsupported(tensor, "cannot be seeded: give it a file instead");
        }
        double low = range.low(type);
        double high = range.high(type);
        if (!type.holds(low, high) || (type != ElementType.FLOAT32 && high - low + 1 > MAX_SPAN)) {
            throw unsupported(tensor, "cannot be seeded from low " + low + " to high " + high);
        }
        if (type == ElementType.FLOAT32) {
            fillFloats(low, high, new SplitMix64(state), to);
        } else {
            fillWhole(type, (long) low, (long) high, new SplitMix64(state), to);
        }
    }

    private static AgentException unsupported(TensorInfo tensor, String problem) {
        return new AgentException(
                ErrorCode.INPUT_UNSUPPORTED, "input '" + tensor.name() + "' of type " + tensor.type() + " " + problem);
    }

    private static void fillFloats(double low, double high, SplitMix64 random, ByteBuffer to) {
        while (to.hasRemaining()) {
            double unit = (random.next() >>> 40) * 0x1p-24;
            to.putFloat((float) (low + unit * (high - low)));
        }
    }

    private static void fillWhole(ElementType type, long low, long high, SplitMix64 random, ByteBuffer to) {
        long span = high - low + 1;
        while (to.hasRemaining()) {
            type.putWhole(to, low + (((random.next() >>> 32) * span) >>> 32));
        }
    }
}
