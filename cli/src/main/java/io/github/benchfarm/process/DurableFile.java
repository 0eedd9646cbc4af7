package io.github.benchfarm.process;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that are either the old ones or the new ones, whole, whenever a process or the power dies.
 *
 * <p>Every {@link IOException} names the file and the reason. The interrupt flag of the calling thread is left alone, so that
 * results can be written while a run is being interrupted.
 */
public final class DurableFile {
    private static final String TEMPORARY = ".part";

    private DurableFile() {}

    /** Replaces a file by the given bytes. */
    public static void write(Path target, byte[] content) throws IOException {
        replace(target, out -> out.write(content));
    }

    /** Replaces a file by what is written to a buffered UTF-8 writer; a failure of the callback leaves the old file. */
    public static void write(Path target, IoConsumer<Writer> content) throws IOException {
        replace(target, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.accept(writer);
            writer.flush();
        });
    }

    /** Makes a finished temporary file, which must lie on the same file system, durable under its final name. */
    public static void commit(Path temporary, Path target) throws IOException {
        try {
            // Opening for writing would make an empty file of a missing one.
            if (!Files.isRegularFile(temporary)) {
                throw new NoSuchFileException(temporary.toString());
            }
            // Not a channel: those are closed, and the write lost, when the thread is interrupted.
            try (RandomAccessFile file = new RandomAccessFile(temporary.toFile(), "rw")) {
                file.getFD().sync();
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure(target, e);
        }
        Path directory = target.toAbsolutePath().getParent();
        if (directory != null) {
            syncDirectory(directory);
        }
    }

    /** Deletes what killed processes left of files they were writing; nobody else may be writing to the directory. */
    public static void deleteLeftovers(Path directory) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, "*" + TEMPORARY)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void replace(Path target, IoConsumer<OutputStream> content) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
        try {
            try (OutputStream out = new FileOutputStream(temporary.toFile())) {
                content.accept(out);
            } catch (IOException e) {
                throw failure(target, e);
            }
            commit(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static IOException failure(Path target, IOException e) {
        return new IOException(
                "cannot write " + target + ": " + Reasons.of(e)
                        + "; close the program that has it open, or check its permissions and the free space",
                e);
    }

    /**
     * Makes a rename durable, as far as the file system can: Windows and some network file systems refuse, and there the
     * file's own sync must do.
     */
    private static void syncDirectory(Path directory) {
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is complete and synced; there is nothing better to be done about its directory.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
