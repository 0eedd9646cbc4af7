package io.github.benchfarm.model.store;

import io.github.benchfarm.process.DurableFile;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The names of blobs: one small file each, replaced as a whole, so that readers need no lock. */
final class NameIndex {
    private static final String SUFFIX = ".json";

    private final Path directory;

    NameIndex(Path directory) {
        this.directory = directory;
    }

    /**
     * All entries.
     *
     * @param sound by name
     * @param broken what is wrong with the others
     */
    record Listing(List<IndexEntry> sound, List<Failure> broken) {
        Listing {
            sound = List.copyOf(sound);
            broken = List.copyOf(broken);
        }
    }

    /** The entry of a name. Throws {@link FailureException} STORE_DAMAGED when there is one that makes no sense. */
    Optional<IndexEntry> find(String name) {
        if (!StoreName.isValid(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreFailures.of(file(name), e);
        }
    }

    Listing all() {
        List<IndexEntry> sound = new ArrayList<>();
        List<Failure> broken = new ArrayList<>();
        try {
            for (Path file : files()) {
                add(file, sound, broken);
            }
        } catch (IOException e) {
            throw StoreFailures.of(directory, e);
        }
        sound.sort(Comparator.comparing(IndexEntry::name));
        return new Listing(sound, broken);
    }

    /** Writes an entry, in place of an earlier one of the name. The caller holds the store's lock. */
    void put(IndexEntry entry) throws IOException {
        Files.createDirectories(directory);
        DurableFile.deleteLeftovers(directory);
        StoreFile.write(file(entry.name()), entry);
    }

    /** Deletes an entry, even one that makes no sense. The caller holds the store's lock. */
    boolean remove(String name) throws IOException {
        return StoreName.isValid(name) && Files.deleteIfExists(file(name));
    }

    private void add(Path file, List<IndexEntry> sound, List<Failure> broken) {
        try {
            sound.add(read(file));
        } catch (NoSuchFileException e) {
            // Removed by another process since the directory was read.
        } catch (IOException e) {
            broken.add(StoreFailures.of(file, e).failure());
        } catch (FailureException e) {
            broken.add(e.failure());
        }
    }

    private IndexEntry read(Path file) throws IOException {
        IndexEntry entry = StoreFile.read(file, IndexEntry.class);
        if (!file.equals(file(entry.name()))) {
            throw StoreFile.damaged(file, "it is the entry of " + entry.name());
        }
        return entry;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            found.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private Path file(String name) {
        return directory.resolve(StoreName.fileName(name) + SUFFIX);
    }
}
