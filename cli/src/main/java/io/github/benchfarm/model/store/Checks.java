package io.github.benchfarm.model.store;

import io.github.benchfarm.model.tflite.TfliteFile;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file must pass before it may be a model of the store. Messages call it what a person calls it. */
final class Checks {
    private Checks() {}

    /** Throws {@link FailureException} HASH_MISMATCH, with both hashes, unless a hash is the expected one. */
    static void hash(ExpectedHash expected, String actual, String where) {
        if (!expected.allows(actual)) {
            throw new FailureException(Failure.user(
                    "HASH_MISMATCH",
                    where + " has the SHA-256 " + actual + ", not " + expected.sha256() + ", which was "
                            + expected.why()));
        }
    }

    /** The hash of a file if it is a TFLite model; throws what {@link TfliteFile#read} says. */
    static String model(Path file, String where) {
        try {
            return TfliteFile.read(file).sha256();
        } catch (FailureException e) {
            String reason = e.failure().reason().replace(PlainText.of(file.toString()), PlainText.of(where));
            throw new FailureException(
                    new Failure(e.failure().code(), reason, e.failure().fixer()), e);
        }
    }

    /** As {@link #model}, with the right hash too; a file of ours that fails is deleted. */
    static String member(ExpectedHash expected, Path file, String where) throws IOException {
        boolean passed = false;
        try {
            String sha256 = model(file, where);
            hash(expected, sha256, where);
            passed = true;
            return sha256;
        } finally {
            if (!passed) {
                Files.deleteIfExists(file);
            }
        }
    }
}
