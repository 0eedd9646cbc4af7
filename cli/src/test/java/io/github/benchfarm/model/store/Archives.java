package io.github.benchfarm.model.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes archives, hostile ones included. */
final class Archives {
    private static final int LINK_MODE = 0120777;

    private Archives() {}

    /** A member that is a plain file. */
    record Part(String name, byte[] content) {
        Part(String name, String content) {
            this(name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    static byte[] tgz(Part... parts) throws IOException {
        return gzip(tar(parts));
    }

    static byte[] tar(Part... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = tarOutput(bytes)) {
            for (Part part : parts) {
                // The flag keeps a leading slash, as a hostile archive would.
                TarArchiveEntry entry = new TarArchiveEntry(part.name(), true);
                entry.setSize(part.content().length);
                put(tar, entry, part.content());
            }
        }
        return bytes.toByteArray();
    }

    /** A .tar.gz file with one member that is a symbolic link. */
    static byte[] tgzLink(String name, String target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = tarOutput(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            entry.setLinkName(target);
            put(tar, entry, new byte[0]);
        }
        return gzip(bytes.toByteArray());
    }

    /** A .tar.gz file whose first member has an extended header of so many bytes, and then the given member. */
    static byte[] tgzLongHeader(int length, Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = tarOutput(bytes)) {
            TarArchiveEntry header = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            header.setSize(length);
            put(tar, header, new byte[length]);
            TarArchiveEntry entry = new TarArchiveEntry(part.name());
            entry.setSize(part.content().length);
            put(tar, entry, part.content());
        }
        return gzip(bytes.toByteArray());
    }

    static byte[] zip(Part... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Part part : parts) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.name()));
                zip.write(part.content());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A .zip file with one member that is a symbolic link. */
    static byte[] zipLink(String name, String target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(LINK_MODE);
            zip.putArchiveEntry(entry);
            zip.write(target.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static TarArchiveOutputStream tarOutput(OutputStream out) {
        return new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) throws IOException {
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
