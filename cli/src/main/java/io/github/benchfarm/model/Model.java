package io.github.benchfarm.model;

import io.github.benchfarm.wire.Failure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One .tflite file to measure. A file that cannot be used is a model too, with its {@code problem}: its jobs fail and its
 * rows are shown.
 *
 * @param name unique within a run, e.g. {@code mobilenet_v1_0.25_224_fp32}
 * @param family e.g. {@code mobilenet}
 * @param variant e.g. {@code v1_0.25_224}; may be empty
 * @param precision of the weights: {@code fp32}, {@code fp16}, {@code int8}, {@code uint8}, or {@code unknown}
 * @param weights where the weights come from
 * @param sha256 64 hex digits; empty when the file could not be read
 * @param path where the file lies on this computer
 * @param multiplyAdds of one inference; 0 when unknown
 * @param problem why it cannot be measured, or null
 */
public record Model(
        String name,
        String family,
        String variant,
        String precision,
        Weights weights,
        String sha256,
        Path path,
        long multiplyAdds,
        @Nullable Failure problem) {

    /** The same model under another name. */
    Model named(String other) {
        return new Model(other, family, variant, precision, weights, sha256, path, multiplyAdds, problem);
    }

    /** The same model, which cannot be used. */
    Model withProblem(Failure why) {
        return new Model(name, family, variant, precision, weights, sha256, path, multiplyAdds, why);
    }
}
