package io.github.benchfarm.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits bytes at line feeds; of a line longer than 64 KB only the beginning is kept, so that memory stays bounded. */
public final class LineSplitter implements ByteSink {
    static final int MAX_LINE_BYTES = 1 << 16;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean open;

    /** Hands each whole line on, without its end. */
    public LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void accept(byte[] buffer, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                keep(buffer, from, i);
                emit();
                from = i + 1;
            }
        }
        keep(buffer, from, length);
        open |= from < length;
    }

    /** Hands on a last line without a line feed. */
    public void end() {
        if (open) {
            emit();
        }
    }

    private void keep(byte[] buffer, int from, int to) {
        line.write(buffer, from, Math.min(to - from, MAX_LINE_BYTES - line.size()));
    }

    private void emit() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        open = false;
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
