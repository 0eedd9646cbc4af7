package io.github.benchfarm.model.store;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A store in a folder, and a model to be pulled into it without the patience that people have. */
record PullHome(Path folder) {
    private static final PullLimits IMPATIENT = new PullLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(20), 3, Duration.ZERO, Duration.ofMinutes(1), 1 << 20);

    static final PullProgress SILENT = (bytes, total) -> {};

    ModelStore store() {
        return new ModelStore(folder.resolve("store"));
    }

    Pull pull() {
        return pull(IMPATIENT);
    }

    Pull pull(PullLimits limits) {
        return new Pull(store(), limits);
    }

    /** The usual limits, but for how long a server may be silent and how much it may send. */
    static PullLimits limits(Duration stall, long maxBytes) {
        return new PullLimits(
                IMPATIENT.connect(), stall, IMPATIENT.attempts(), Duration.ZERO, IMPATIENT.patience(), maxBytes);
    }

    /** Pulls and closes. */
    StoredModel pulled(String name, Source source) {
        try (Pull pull = pull()) {
            return pull.pull(name, source, SILENT);
        }
    }

    /** The bytes of a small model. */
    byte[] model() {
        return bytes(TinyModels.conv(folder));
    }

    /** The bytes of another small model. */
    byte[] otherModel() {
        return bytes(TinyModels.int8(folder));
    }

    /** The names of the files in one of the store's directories. */
    List<String> files(String directory) {
        try (Stream<Path> files = Files.list(folder.resolve("store").resolve(directory))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
