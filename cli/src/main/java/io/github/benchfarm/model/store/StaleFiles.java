package io.github.benchfarm.model.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Clears away what processes that died left behind. */
final class StaleFiles {
    private StaleFiles() {}

    /** Deletes the files of a directory that nobody has written to for some time. */
    static void delete(Path directory, Duration age) throws IOException {
        Instant oldest = Instant.now().minus(age);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                deleteBefore(oldest, file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void deleteBefore(Instant oldest, Path file) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Another process was done with it, or as tidy as this one.
        }
    }
}
