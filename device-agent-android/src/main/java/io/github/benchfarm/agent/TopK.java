package io.github.benchfarm.agent;

import java.nio.ByteBuffer;

/** The best classes of a tensor of scores: best first, ties by class. */
final class TopK {
    private final int[] classes;
    private final double[] scores;
    private int size;

    private TopK(int k) {
        classes = new int[k];
        scores = new double[k];
    }

    /**
     * The {@code k} best elements, dequantized; fewer if the tensor has fewer.
     *
     * <p>A type without numbers has none, and a score that is not finite is left out, since JSON cannot carry it.
     *
     * @param memory of the tensor from its start, little-endian
     */
    static TopK of(TensorInfo tensor, ByteBuffer memory, int k) {
        TopK best = new TopK(k);
        ElementType type = ElementType.of(tensor.type());
        if (type != null) {
            double scale = tensor.scale();
            for (int i = 0; memory.remaining() >= type.bytes(); i++) {
                double raw = type.get(memory);
                best.offer(i, scale == 0 ? raw : (raw - tensor.zeroPoint()) * scale);
            }
        }
        return best;
    }

    /** The classes come in rising order, so an equal score never overtakes. */
    private void offer(int index, double score) {
        boolean finite = !Double.isNaN(score) && !Double.isInfinite(score);
        int at = size;
        while (at > 0 && score > scores[at - 1]) {
            at--;
        }
        if (!finite || at == classes.length) {
            return;
        }
        size = Math.min(size + 1, classes.length);
        System.arraycopy(classes, at, classes, at + 1, size - 1 - at);
        System.arraycopy(scores, at, scores, at + 1, size - 1 - at);
        classes[at] = index;
        scores[at] = score;
    }

    /** As the log carries it: {@code [[class,score],...]}. */
    String toJson() {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < size; i++) {
            json.append(i == 0 ? "[" : ",[")
                    .append(classes[i])
                    .append(',')
                    .append(scores[i])
                    .append(']');
        }
        return json.append(']').toString();
    }
}
