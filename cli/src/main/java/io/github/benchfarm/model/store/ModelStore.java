package io.github.benchfarm.model.store;

import io.github.benchfarm.model.tflite.TfliteFile;
import io.github.benchfarm.process.UserDirs;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The models of a user, each file once, by its SHA-256. Several processes may use one store at once: changes are made one
 * after the other, under a lock, and a reader sees the old or the new, whole.
 *
 * <p>Every method throws {@link FailureException} with STORE_UNUSABLE when the disk does not do what it should, and those
 * that change something with STORE_FULL, STORE_BUSY (the lock is not to be had) or INTERRUPTED, too.
 */
public final class ModelStore {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StoreLayout layout;
    private final NameIndex index;
    private final Blobs blobs;
    private final Duration patience;

    /** The store in a directory, which need not exist yet. */
    public ModelStore(Path root) {
        this(root, PATIENCE);
    }

    /** A store that waits for its lock up to a limit. */
    ModelStore(Path root, Duration patience) {
        layout = new StoreLayout(root);
        index = new NameIndex(layout.names());
        blobs = new Blobs(layout);
        this.patience = patience;
    }

    /** The store in this user's cache directory. */
    public static ModelStore ofUser() {
        return new ModelStore(UserDirs.cache().resolve("models"));
    }

    /** The directory of the store; need not exist yet. */
    public Path root() {
        return layout.root();
    }

    /**
     * The model of a name; reads one small file. That its bytes are there and right, {@link #check} tells.
     *
     * <p>Throws {@link FailureException} STORE_DAMAGED when the name's entry makes no sense.
     */
    public Optional<StoredModel> find(String name) {
        return index.find(name).map(this::stored);
    }

    /** All models by name, without those whose entries make no sense: see {@link #problems}. */
    public List<StoredModel> list() {
        return index.all().sound().stream().map(this::stored).toList();
    }

    /** What is wrong with entries that {@link #list} leaves out: STORE_DAMAGED, each naming its file. */
    public List<Failure> problems() {
        return index.all().broken();
    }

    /**
     * Copies a model into the store under a name, in place of what had that name.
     *
     * @param origin where it comes from, for people: a URL or a path
     * @throws FailureException NAME_INVALID, or MODEL_MISSING, MODEL_UNREADABLE, MODEL_UNSUPPORTED, MODEL_INVALID as
     *     {@link TfliteFile#read} says, or MODEL_CHANGED when it is written to at the same time
     */
    public StoredModel add(String name, Path file, String origin) {
        StoreName.require(name);
        String sha256 = TfliteFile.read(file).sha256();
        return changing(() -> {
            Path staged = blobs.stage(file);
            try {
                if (!Hashes.sha256(staged).equals(sha256)) {
                    throw new FailureException(Failure.user(
                            "MODEL_CHANGED",
                            PlainText.of(file.toString())
                                    + " was changed while it was copied; add it again when it is complete"));
                }
                return adopt(name, staged, sha256, origin);
            } finally {
                Files.deleteIfExists(staged);
            }
        });
    }

    /** Keeps a model without a name and returns its path; writes nothing when it is there with the right size. */
    public Path keep(byte[] content) {
        String sha256 = Hashes.sha256(content);
        return changing(() -> {
            Optional<Path> there = blobs.find(sha256);
            if (there.isPresent() && Files.size(there.get()) == content.length) {
                return there.get();
            }
            Path staged = blobs.stage(content);
            try (StoreLock lock = lock()) {
                return blobs.adopt(staged, sha256);
            } finally {
                Files.deleteIfExists(staged);
            }
        });
    }

    /** The file of a hash, named or not, if it is there; its bytes are not looked at. */
    public Optional<Path> blob(String sha256) {
        return blobs.find(sha256);
    }

    /** Forgets a name, and deletes its file when no other name has it; false when there is no such name. */
    public boolean remove(String name) {
        return changing(() -> {
            try (StoreLock lock = lock()) {
                Optional<IndexEntry> entry = readable(name);
                boolean removed = index.remove(name);
                if (entry.isPresent()) {
                    deleteUnnamed(entry.get().sha256());
                }
                return removed;
            }
        });
    }

    /** Deletes a file that has no name; false when it has one or is not there. */
    public boolean discard(String sha256) {
        return changing(() -> {
            try (StoreLock lock = lock()) {
                return blobs.find(sha256).isPresent() && deleteUnnamed(sha256);
            }
        });
    }

    /** Reads all bytes of a model. What is wrong, as MODEL_LOST or MODEL_TAMPERED with the fix; empty when all is right. */
    public Optional<Failure> check(StoredModel model) {
        try {
            String actual = Hashes.sha256(model.path());
            return actual.equals(model.sha256()) ? Optional.empty() : Optional.of(tampered(model, actual));
        } catch (NoSuchFileException e) {
            String reason = "the file of model " + model.name() + " is gone: " + model.remedy();
            return Optional.of(Failure.user("MODEL_LOST", reason));
        } catch (IOException e) {
            throw StoreFailures.of(model.path(), e);
        }
    }

    /**
     * Moves the file of a model that does not match its hash to where it is never used again. Returns the path, to be
     * told; empty when the file is gone or, by now, right.
     */
    public Optional<Path> setAside(StoredModel model) {
        return changing(() -> {
            try (StoreLock lock = lock()) {
                if (!Files.isRegularFile(model.path())) {
                    return Optional.empty();
                }
                String actual = Hashes.sha256(model.path());
                return actual.equals(model.sha256())
                        ? Optional.empty()
                        : Optional.of(blobs.reject(model.path(), actual));
            }
        });
    }

    /** Gives a staged file, whose hash the caller has checked, a name, in place of what had that name. */
    StoredModel adopt(String name, Path staged, String sha256, String origin) throws IOException {
        try (StoreLock lock = lock()) {
            Optional<IndexEntry> before = readable(name);
            Path blob = blobs.adopt(staged, sha256);
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            IndexEntry entry = new IndexEntry(IndexEntry.SCHEMA, name, sha256, Files.size(blob), origin, now);
            index.put(entry);
            if (before.isPresent()) {
                deleteUnnamed(before.get().sha256());
            }
            return stored(entry);
        }
    }

    StoreLayout layout() {
        return layout;
    }

    Blobs blobs() {
        return blobs;
    }

    private Failure tampered(StoredModel model, String actual) {
        return Failure.user(
                "MODEL_TAMPERED",
                "the file of model " + model.name() + " was changed: its SHA-256 is " + actual + ", not "
                        + model.sha256() + "; " + model.remedy());
    }

    /** The entry of a name, as far as it makes sense: what does not is about to be replaced. */
    private Optional<IndexEntry> readable(String name) {
        try {
            return index.find(name);
        } catch (FailureException e) {
            return Optional.empty();
        }
    }

    private boolean deleteUnnamed(String sha256) throws IOException {
        boolean named =
                index.all().sound().stream().anyMatch(entry -> entry.sha256().equals(sha256));
        return !named && Files.deleteIfExists(layout.blob(sha256));
    }

    private StoredModel stored(IndexEntry entry) {
        return new StoredModel(
                entry.name(),
                entry.sha256(),
                entry.bytes(),
                entry.origin(),
                entry.added(),
                layout.blob(entry.sha256()));
    }

    private StoreLock lock() {
        return StoreLock.take(layout.storeLock(), patience, () -> {});
    }

    private <T> T changing(Change<T> change) {
        try {
            return change.make();
        } catch (IOException e) {
            throw StoreFailures.of(layout.root(), e);
        }
    }

    /** A change of the store, which the disk may not take. */
    private interface Change<T> {
        T make() throws IOException;
    }
}
