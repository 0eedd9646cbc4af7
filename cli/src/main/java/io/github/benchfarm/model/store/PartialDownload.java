package io.github.benchfarm.model.store;

import io.github.benchfarm.wire.FailureException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has come of a download so far, with what is needed to go on with it. The caller holds the download's lock. */
final class PartialDownload {
    private static final int SCHEMA = 1;

    private final Path file;
    private final Path info;

    PartialDownload(Path file) {
        this.file = file;
        info = file.resolveSibling(file.getFileName() + ".json");
    }

    /**
     * About a download.
     *
     * @param validator what the server called this version of the file: a strong ETag or a Last-Modified; null = nothing,
     *     so that one cannot go on with it
     * @param total bytes; -1 = the server did not say
     * @param complete whether all of it has come
     */
    record Info(int schema, @Nullable String validator, long total, boolean complete) {
        Info {
            if (schema != SCHEMA) {
                throw new IllegalArgumentException("schema " + schema);
            }
        }

        Info(@Nullable String validator, long total) {
            this(SCHEMA, validator, total, false);
        }
    }

    Path file() {
        return file;
    }

    /** How many bytes have come; 0 when there is no file. */
    long bytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** What is known of it; empty when there is nothing to go on with. */
    Optional<Info> info() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StoreFile.read(info, Info.class));
        } catch (NoSuchFileException | FailureException e) {
            // Without it the bytes are worth nothing: the download begins again.
            return Optional.empty();
        }
    }

    /** Begins again, with nothing. */
    void start(Info about) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        StoreFile.write(info, about);
    }

    /** Opens it for more bytes at its end. */
    OutputStream append() throws IOException {
        return new FileOutputStream(file.toFile(), true);
    }

    /** Notes that all of it has come. */
    void complete(Info about) throws IOException {
        StoreFile.write(info, new Info(SCHEMA, about.validator(), about.total(), true));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(info);
    }
}
