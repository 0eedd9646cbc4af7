package io.github.benchfarm.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, whatever is in it, in bounded memory. Only a line with its line feed counts as whole. */
public final class BoundedLines implements AutoCloseable {
    private final InputStream in;
    private final int maxLineBytes;
    private long offset;
    private long wholeBytes;

    /** Opens a file; a line longer than {@code maxLineBytes} makes {@link #next()} throw. */
    public BoundedLines(Path file, int maxLineBytes) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        this.maxLineBytes = maxLineBytes;
    }

    /** The next whole line without its line feed, or null at the end; an unterminated tail is not returned. */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        for (int b = in.read(); b >= 0; b = in.read()) {
            offset++;
            if (b == '\n') {
                wholeBytes = offset;
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() == maxLineBytes) {
                throw new IOException("a line is longer than " + maxLineBytes + " bytes");
            }
            line.write(b);
        }
        return null;
    }

    /** Length of the file up to the end of the last whole line that was read. */
    public long wholeBytes() {
        return wholeBytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
