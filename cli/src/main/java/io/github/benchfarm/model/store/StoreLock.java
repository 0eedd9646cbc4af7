package io.github.benchfarm.model.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps something to one thread of one process at a time. The operating system frees it when the process dies; its file
 * stays, for a deleted one could be locked by two.
 */
final class StoreLock implements AutoCloseable {
    /**
     * One for each lock file: file locks do not keep threads apart, and closing any channel of a file would free the lock
     * that another thread of this process has on it.
     */
    private static final Map<Path, Semaphore> THREADS = new ConcurrentHashMap<>();

    private final Semaphore threads;
    private final FileChannel channel;

    private StoreLock(Semaphore threads, FileChannel channel) {
        this.threads = threads;
        this.channel = channel;
    }

    /**
     * Takes the lock, waiting for it up to a limit.
     *
     * @param waits called once when somebody else has it
     * @throws io.github.benchfarm.wire.FailureException STORE_BUSY after the limit, INTERRUPTED, STORE_FULL or
     *     STORE_UNUSABLE
     */
    static StoreLock take(Path file, Duration limit, Runnable waits) {
        LockWait wait = new LockWait(file, limit, waits);
        try {
            Path directory = Files.createDirectories(file.getParent()).toRealPath();
            Path lock = directory.resolve(file.getFileName());
            Semaphore threads = THREADS.computeIfAbsent(lock, path -> new Semaphore(1));
            while (!threads.tryAcquire()) {
                wait.more();
            }
            return new StoreLock(threads, locked(lock, threads, wait));
        } catch (IOException e) {
            throw StoreFailures.of(file, e);
        } catch (InterruptedException e) {
            throw StoreFailures.interrupted(e);
        }
    }

    /** A channel that holds the file's lock; whatever prevents that, the threads' lock is free again. */
    private static FileChannel locked(Path file, Semaphore threads, LockWait wait)
            throws IOException, InterruptedException {
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (channel.tryLock() == null) {
                wait.more();
            }
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                closeQuietly(channel);
                threads.release();
            }
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written through it; the lock is gone with the process at the latest.
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
        threads.release();
    }
}
