package io.github.benchfarm.model.store;

import io.github.benchfarm.process.DurableFile;
import io.github.benchfarm.wire.Hashes;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The models as files named by their SHA-256. They come whole, by a rename, out of a staging directory. */
final class Blobs {
    /** What is older was left behind by a process that died: nothing takes that long to be copied. */
    private static final Duration STALE = Duration.ofDays(1);

    private final StoreLayout layout;

    Blobs(StoreLayout layout) {
        this.layout = layout;
    }

    /** The blob of a hash if its file is there; its bytes are not looked at. */
    Optional<Path> find(String sha256) {
        return Optional.of(sha256)
                .filter(IndexEntry::isSha256)
                .map(layout::blob)
                .filter(Files::isRegularFile);
    }

    /** A path for a file to be made; nothing is there. */
    Path stage() throws IOException {
        Files.createDirectories(layout.staging());
        StaleFiles.delete(layout.staging(), STALE);
        return layout.staging().resolve(UUID.randomUUID() + ".tflite");
    }

    /** Writes bytes into a staged file. */
    Path stage(byte[] content) throws IOException {
        return stage(new ByteArrayInputStream(content));
    }

    /** Copies a file into a staged one: its bytes alone, for a copy of a read-only file has to be written to. */
    Path stage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return stage(in);
        }
    }

    private Path stage(InputStream in) throws IOException {
        Path staged = stage();
        try (OutputStream out = new FileOutputStream(staged.toFile())) {
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(staged);
            throw e;
        }
        return staged;
    }

    /**
     * Makes a staged file the blob of its hash, which the caller knows to be right. A blob that is there and sound stays,
     * since another process may be reading it. The caller holds the store's lock.
     */
    Path adopt(Path staged, String sha256) throws IOException {
        Path blob = layout.blob(sha256);
        if (Files.isRegularFile(blob) && Hashes.sha256(blob).equals(sha256)) {
            Files.delete(staged);
            return blob;
        }
        Files.createDirectories(layout.blobs());
        DurableFile.commit(staged, blob);
        return blob;
    }

    /** Moves a file to where it is never used again, named by what it really holds. */
    Path reject(Path file, String actualSha256) throws IOException {
        Path rejected = Files.createDirectories(layout.rejected()).resolve(actualSha256 + ".bin");
        DurableFile.commit(file, rejected);
        return rejected;
    }
}
