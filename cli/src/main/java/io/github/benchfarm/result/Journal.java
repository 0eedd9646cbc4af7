package io.github.benchfarm.result;

import io.github.benchfarm.plan.JobId;
import io.github.benchfarm.wire.BoundedLines;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * journal.jsonl: one line per ended attempt, appended with one write and one fsync. What was appended survives a kill at
 * any point; a line that a kill cut off is removed on opening. Used by one process at a time, by any of its threads.
 */
final class Journal implements AutoCloseable {
    private static final int MAX_LINE = 64 << 10;

    private final FileChannel channel;
    private final Map<JobId, JournalEntry> last;

    private Journal(FileChannel channel, Map<JobId, JournalEntry> last) {
        this.channel = channel;
        this.last = last;
    }

    /** Opens or creates the journal. Throws {@link RunDirectoryException} naming a line that is damaged. */
    static Journal open(Path file) throws IOException {
        Map<JobId, JournalEntry> last = new LinkedHashMap<>();
        long whole = Files.exists(file) ? read(file, last) : 0;
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        return new Journal(channel, last);
    }

    private static long read(Path file, Map<JobId, JournalEntry> last) throws IOException {
        int number = 0;
        try (BoundedLines lines = new BoundedLines(file, MAX_LINE)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                JournalEntry entry = Json.read(line, JournalEntry.class);
                last.put(entry.job(), entry);
            }
            return lines.wholeBytes();
        } catch (FailureException e) {
            throw new RunDirectoryException(
                    file + " is damaged at line " + number + " ("
                            + e.failure().reason()
                            + "): remove that line and run the command again, its job will be measured anew",
                    e);
        }
    }

    /** The last entry of a job, or null when it has none. */
    synchronized @Nullable JournalEntry last(JobId job) {
        return last.get(job);
    }

    /** The last entry of each job that has one. */
    synchronized Map<JobId, JournalEntry> entries() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(last));
    }

    /** Adds a line; when this returns, it is on the disk. */
    synchronized void append(JournalEntry entry) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((Json.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        long end = channel.position();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            cut(end, e);
            throw e;
        }
        last.put(entry.job(), entry);
    }

    /** Takes back a line that did not fit: another lane may still succeed, and must not continue a broken line. */
    private void cut(long end, IOException cause) {
        try {
            channel.truncate(end);
            channel.position(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
