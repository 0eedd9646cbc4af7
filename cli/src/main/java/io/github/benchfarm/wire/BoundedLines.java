package io.github.benchfarm.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, whatever is in it, in bounded memory. Only a line with its line feed counts as whole. */
public final class BoundedLines implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 13;

    private final InputStream in;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long wholeBytes;

    /** Opens a file; a line longer than {@code maxLineBytes} makes {@link #next()} throw. */
    public BoundedLines(Path file, int maxLineBytes) throws IOException {
        this.in = Files.newInputStream(file);
        this.maxLineBytes = maxLineBytes;
    }

    /** The next whole line without its line feed, or null at the end; an unterminated tail is not returned. */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (position < limit || fill()) {
            int end = lineFeed();
            if (line.size() + end - position > maxLineBytes) {
                throw new IOException("a line is longer than " + maxLineBytes + " bytes");
            }
            line.write(buffer, position, end - position);
            position = end;
            if (end < limit) {
                position++;
                wholeBytes += line.size() + 1;
                return line.toString(StandardCharsets.UTF_8);
            }
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

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    /** Where the next line feed is, or the buffer's end. A byte at a time by way of a stream made large tables a quarter slower. */
    private int lineFeed() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }
}
