package io.github.benchfarm.model.store;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Brings models into a store: from their source, or from a file that was brought by hand. Nothing is in the store before its
 * hash is known to be right, or, where nobody published one, before it is recorded as the one that must be served ever
 * after.
 *
 * <p>An archive is kept until this is closed, for the next of its members. Besides what {@link ModelStore} throws, every
 * method throws {@link FailureException} with MODEL_INVALID, MODEL_UNSUPPORTED, ARCHIVE_INVALID or HASH_MISMATCH when
 * what comes is not what should come.
 */
public final class Pull implements AutoCloseable {
    /** Nobody goes on with a download after that. */
    private static final Duration STALE = Duration.ofDays(7);

    private final ModelStore store;
    private final PullLimits limits;
    private final SourceRecords records;
    private final Set<URI> archives = new LinkedHashSet<>();

    public Pull(ModelStore store) {
        this(store, PullLimits.DEFAULT);
    }

    Pull(ModelStore store, PullLimits limits) {
        this.store = store;
        this.limits = limits;
        records = new SourceRecords(store.layout());
    }

    /**
     * Downloads a model, or goes on with a download that broke off; does nothing when it is there and sound. Of two pulls of
     * the same URL, in whatever processes, one waits for the other.
     *
     * @throws FailureException NO_NETWORK, DOWNLOAD_REFUSED (what the server says, or where it leads), DOWNLOAD_BROKEN (the
     *     next pull goes on), DOWNLOAD_TOO_LARGE, STORE_FULL
     */
    public StoredModel pull(String name, Source source, PullProgress progress) {
        StoreName.require(name);
        try (StoreLock lock = lock(source.url(), progress::waits)) {
            Optional<StoredModel> there = present(name, source);
            return there.isPresent() ? there.get() : download(name, source, progress);
        } catch (IOException e) {
            throw StoreFailures.of(store.layout().root(), e);
        } catch (InterruptedException e) {
            throw StoreFailures.interrupted(e);
        }
    }

    /**
     * Takes a model from a file that the user has: what the source's URL serves, or the .tflite file alone. Nothing is trusted
     * on first use; the origin is the URL only when a known hash proves it.
     *
     * @throws FailureException MODEL_MISSING, MODEL_UNREADABLE, or SOURCE_UNVERIFIED when only the hash of the archive is known
     *     and the file is not the archive
     */
    public StoredModel pullFrom(String name, Source source, Path file) {
        StoreName.require(name);
        try (StoreLock lock = lock(source.url(), () -> {})) {
            return new GivenFile(store, records, source, file).add(name, limits.maxBytes());
        } catch (IOException e) {
            throw StoreFailures.of(store.layout().root(), e);
        }
    }

    /** Deletes the archives that were downloaded. */
    @Override
    public void close() {
        for (URI url : archives) {
            try (StoreLock lock = lock(url, () -> {})) {
                partial(url).delete();
            } catch (IOException e) {
                throw StoreFailures.of(store.layout().partial(), e);
            }
        }
        archives.clear();
    }

    /** The model if it came from this source and is still right; what is not right is set aside. */
    private Optional<StoredModel> present(String name, Source source) throws IOException {
        Expected expected = records.expected(source);
        Optional<StoredModel> model = entry(name)
                .filter(stored -> stored.origin().equals(source.url().toString()))
                .filter(stored -> expected.model().allows(stored.sha256()));
        if (model.isEmpty() || store.check(model.get()).isEmpty()) {
            return model;
        }
        store.setAside(model.get());
        return Optional.empty();
    }

    private Optional<StoredModel> entry(String name) {
        try {
            return store.find(name);
        } catch (FailureException e) {
            // An entry that makes no sense is replaced.
            return Optional.empty();
        }
    }

    private StoredModel download(String name, Source source, PullProgress progress)
            throws IOException, InterruptedException {
        StaleFiles.delete(Files.createDirectories(store.layout().partial()), STALE);
        PartialDownload partial = partial(source.url());
        Path served = new Download(new Requests(limits), limits, source.url(), partial).fetch(progress);
        if (source.member() != null) {
            archives.add(source.url());
        }
        Arrival arrival = new Arrival(store, source, served);
        Arrival.Verified model = arrival.verified(records.expected(source), limits.maxBytes());
        try {
            records.remember(source, model.servedSha256(), model.sha256());
            StoredModel stored =
                    store.adopt(name, model.file(), model.sha256(), source.url().toString());
            if (source.member() == null) {
                partial.delete();
            }
            return stored;
        } finally {
            if (source.member() != null) {
                Files.deleteIfExists(model.file());
            }
        }
    }

    private PartialDownload partial(URI url) {
        return new PartialDownload(store.layout().download(url));
    }

    private StoreLock lock(URI url, Runnable waits) {
        return StoreLock.take(store.layout().downloadLock(url), limits.patience(), waits);
    }
}
