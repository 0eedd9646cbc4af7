package io.github.benchfarm.model.store;

import io.github.benchfarm.process.DurableFile;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The small JSON files of the store: bounded, read strictly, replaced as a whole. */
final class StoreFile {
    private static final int MAX_BYTES = 64 << 10;

    private StoreFile() {}

    /** Reads one. Throws {@link FailureException} STORE_DAMAGED when it makes no sense. */
    static <T> T read(Path file, Class<T> type) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw damaged(file, "it is too large");
        }
        T value = parse(file, new String(bytes, StandardCharsets.UTF_8), type);
        if (value == null) {
            throw damaged(file, "it holds null");
        }
        return value;
    }

    /** Null for the JSON text {@code null}. */
    private static <T> @Nullable T parse(Path file, String text, Class<T> type) {
        try {
            return Json.read(text, type);
        } catch (FailureException e) {
            throw damaged(file, e.failure().reason());
        }
    }

    static void write(Path file, Object value) throws IOException {
        DurableFile.write(file, Json.writePretty(value).getBytes(StandardCharsets.UTF_8));
    }

    static FailureException damaged(Path file, String why) {
        return new FailureException(Failure.user(
                "STORE_DAMAGED", file + " is damaged (" + why + "): delete it, then pull or add the model again"));
    }
}
