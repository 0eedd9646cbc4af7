package io.github.benchfarm.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The members of a tar archive. */
final class TarMembers implements ArchiveMembers {
    /** Long names and extended headers are read into memory; honest ones take some hundred bytes. */
    private static final long MAX_HEADER_BYTES = 1 << 20;

    private final Budget bytes;
    private final TarArchiveInputStream tar;

    TarMembers(InputStream in, long maxBytes) {
        bytes = new Budget(in, maxBytes);
        tar = new TarArchiveInputStream(bytes, StandardCharsets.UTF_8.name());
    }

    @Override
    public @Nullable Member next() throws IOException {
        if (tar.getCurrentEntry() != null) {
            // What is left of the last member, so that only headers are read within their budget.
            tar.transferTo(OutputStream.nullOutputStream());
        }
        bytes.allow(MAX_HEADER_BYTES);
        TarArchiveEntry entry = tar.getNextEntry();
        bytes.allowAll();
        if (entry == null) {
            readToEnd();
            return null;
        }
        boolean special = entry.isLink() || entry.isSymbolicLink() || entry.isSparse();
        return new Member(entry.getName(), entry.isFile() && !special);
    }

    @Override
    public InputStream content() {
        return tar;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    /** A gzip file's checksum stands at its very end. */
    private void readToEnd() throws IOException {
        bytes.transferTo(OutputStream.nullOutputStream());
    }
}
