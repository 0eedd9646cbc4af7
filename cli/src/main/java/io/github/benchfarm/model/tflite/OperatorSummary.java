package io.github.benchfarm.model.tflite;

/**
 * All operators of one kind.
 *
 * @param name as the schema names it; {@code BUILTIN_<number>} when the schema here is too old for it;
 *     {@code CUSTOM:<name>}
 * @param count how often it stands in the file
 * @param multiplyAdds of all of them together, see {@link MultiplyAdds}
 */
public record OperatorSummary(String name, int count, long multiplyAdds) {
    /** Both counts added up. Throws {@link ArithmeticException} when the sum does not fit into 63 bits. */
    OperatorSummary plus(OperatorSummary other) {
        return new OperatorSummary(name, count + other.count, Math.addExact(multiplyAdds, other.multiplyAdds));
    }
}
