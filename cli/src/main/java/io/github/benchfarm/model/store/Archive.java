package io.github.benchfarm.model.store;

import io.github.benchfarm.wire.FailureException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Takes one member out of a .tar.gz, .tar or .zip archive, which is untrusted: only the member with exactly the wanted name
 * is written, and only to the file that we name; its other members go nowhere, wherever they want to go.
 *
 * @param where what the archive is called in messages
 * @param maxBytes all that may be unpacked
 */
record Archive(Path file, String where, long maxBytes) {
    private static final int MAX_MEMBERS = 100_000;
    private static final int SHOWN_NAMES = 5;
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * Writes a member to a file, which is deleted when that fails.
     *
     * @throws FailureException ARCHIVE_INVALID when there is no such member or it is no plain file, or when the archive is
     *     damaged, unpacks to too much or is none
     * @throws IOException when the target cannot be written
     */
    void unpack(String member, Path target) throws IOException {
        boolean done = false;
        try (OutputStream out = new FileOutputStream(target.toFile())) {
            find(member, out);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(target);
            }
        }
    }

    private void find(String member, OutputStream out) throws IOException {
        try (ArchiveMembers members = open()) {
            List<String> models = new ArrayList<>();
            int found = 0;
            int count = 0;
            for (ArchiveMembers.Member next = members.next(); next != null; next = members.next()) {
                requireFew(++count);
                if (next.is(member)) {
                    requireUsable(next, ++found);
                    copy(members.content(), out);
                } else if (next.name().endsWith(".tflite") && models.size() < SHOWN_NAMES) {
                    models.add(PullFailures.quoted(next.name()));
                }
            }
            if (found == 0) {
                throw missing(member, models);
            }
        } catch (TargetException e) {
            throw e.getCause();
        } catch (IOException e) {
            throw invalid("cannot be unpacked: " + PullFailures.words(e));
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            // The archive library's answers to some kinds of nonsense.
            throw invalid("is damaged: " + PullFailures.words(e));
        }
    }

    private ArchiveMembers open() throws IOException {
        Content content = Content.of(file);
        return switch (content) {
            case GZIP -> new TarMembers(new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES), maxBytes);
            case TAR -> new TarMembers(Files.newInputStream(file), maxBytes);
            case ZIP -> new ZipMembers(file, maxBytes);
            case TFLITE, WEB_PAGE, OTHER -> throw invalid("is no archive but " + content.words());
        };
    }

    private void requireFew(int count) {
        if (count > MAX_MEMBERS) {
            throw invalid("has more than " + MAX_MEMBERS + " members");
        }
    }

    private void requireUsable(ArchiveMembers.Member member, int found) {
        if (!member.isFile()) {
            throw invalid("has " + PullFailures.quoted(member.name()) + ", but that is a link or a folder, not a file");
        }
        if (found > 1) {
            throw invalid("has more than one " + PullFailures.quoted(member.name()));
        }
    }

    private FailureException missing(String member, List<String> models) {
        String others = models.isEmpty() ? "no .tflite file at all" : String.join(", ", models);
        return invalid("has no member " + PullFailures.quoted(member) + "; it has " + others);
    }

    private FailureException invalid(String problem) {
        return PullFailures.archive(where, problem);
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            try {
                out.write(buffer, 0, read);
            } catch (IOException e) {
                throw new TargetException(e);
            }
        }
    }

    /** The target, not the archive, is what fails. */
    private static final class TargetException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient IOException target;

        TargetException(IOException target) {
            super(target);
            this.target = target;
        }

        @Override
        public synchronized IOException getCause() {
            return target;
        }
    }
}
