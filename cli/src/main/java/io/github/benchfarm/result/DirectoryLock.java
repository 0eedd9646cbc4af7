package io.github.benchfarm.result;

import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a run directory to one process at a time; the operating system releases it when the process dies. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock. Throws {@link UsageException} when another run or report has it or it cannot be made. */
    static DirectoryLock take(Path directory) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                return new DirectoryLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            closeQuietly(channel);
            throw new UsageException("cannot write to " + directory + " (" + Reasons.of(e)
                    + "): choose another place with --output PARENT");
        }
        throw new UsageException(directory
                + " is in use by another benchmark process: wait until it has ended, or choose another directory");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The error that led here is the one to report.
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
