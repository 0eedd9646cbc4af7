package io.github.benchfarm.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The members of a zip archive, as its directory lists them. */
final class ZipMembers implements ArchiveMembers {
    private final ZipFile zip;
    private final long maxBytes;
    private final Iterator<ZipArchiveEntry> entries;
    private @Nullable ZipArchiveEntry entry;
    private @Nullable CheckedInputStream content;

    ZipMembers(Path file, long maxBytes) throws IOException {
        zip = ZipFile.builder().setPath(file).get();
        this.maxBytes = maxBytes;
        entries = Collections.list(zip.getEntries()).iterator();
    }

    @Override
    public @Nullable Member next() throws IOException {
        verifyLast();
        if (!entries.hasNext()) {
            entry = null;
            return null;
        }
        ZipArchiveEntry current = entries.next();
        entry = current;
        return new Member(current.getName(), !current.isDirectory() && !current.isUnixSymlink());
    }

    @Override
    public InputStream content() throws IOException {
        ZipArchiveEntry current = entry;
        if (current == null) {
            throw new IllegalStateException("there is no member");
        }
        CheckedInputStream checked =
                new CheckedInputStream(new Budget(zip.getInputStream(current), maxBytes), new CRC32());
        content = checked;
        return checked;
    }

    /** The library does not look at the checksum of what it unpacks. */
    private void verifyLast() throws IOException {
        ZipArchiveEntry last = entry;
        CheckedInputStream read = content;
        if (last != null && read != null && read.getChecksum().getValue() != last.getCrc()) {
            throw new IOException("the checksum of " + PullFailures.quoted(last.getName()) + " is wrong");
        }
        content = null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
