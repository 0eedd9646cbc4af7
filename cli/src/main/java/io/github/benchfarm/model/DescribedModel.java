package io.github.benchfarm.model;

import io.github.benchfarm.model.tflite.Measurability;
import io.github.benchfarm.model.tflite.TfliteFile;
import io.github.benchfarm.model.tflite.TfliteModel;
import io.github.benchfarm.model.twin.TwinMark;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.Nearest;
import io.github.benchfarm.wire.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a {@link Model} of a path, whatever is there. */
final class DescribedModel {
    private static final String UNKNOWN = "unknown";

    private DescribedModel() {}

    /** The model at a path, called as its file, with its problem if it has one. */
    static Model of(Path path) {
        return of(path, ModelName.of(path), Weights.FILE);
    }

    /** As above with another name; a file that says of itself that its weights are seeded is believed. */
    static Model of(Path path, ModelName name, Weights weights) {
        if (Files.notExists(path)) {
            return problem(path, name, weights, "", missing(path));
        }
        try {
            return described(path, name, weights, TfliteFile.read(path));
        } catch (FailureException e) {
            return problem(path, name, weights, sha256(path), e.failure());
        }
    }

    private static Model described(Path path, ModelName name, Weights weights, TfliteModel file) {
        return new Model(
                name.name(),
                name.family(),
                name.variant(),
                file.precision(),
                TwinMark.in(file.description()) ? Weights.SEEDED : weights,
                file.sha256(),
                path,
                file.multiplyAdds(),
                Measurability.problem(file).orElse(null));
    }

    private static Model problem(Path path, ModelName name, Weights weights, String sha256, Failure problem) {
        return new Model(name.name(), name.family(), name.variant(), UNKNOWN, weights, sha256, path, 0, problem);
    }

    private static Failure missing(Path path) {
        String where = PlainText.of(path.toString());
        List<String> near = Nearest.to(String.valueOf(path.getFileName()), ModelPaths.neighbours(path));
        String hint = near.isEmpty() ? "check the path" : "that folder has " + String.join(", ", near);
        return Failure.user("MODEL_MISSING", where + " does not exist; " + hint);
    }

    /** Empty when the file cannot be read: the problem says so already. */
    private static String sha256(Path path) {
        try {
            return Files.isRegularFile(path) ? Hashes.sha256(path) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
