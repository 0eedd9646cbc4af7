package io.github.benchfarm.process;

import java.io.IOException;
import java.io.InputStream;

/** Moves what a child has printed to its sinks, without ever waiting for more. */
final class Pump {
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int TAIL_BYTES = 1 << 14;

    private final InputStream stdout;
    private final InputStream stderr;
    private final ByteSink lines;
    private final TailBuffer tail = new TailBuffer(TAIL_BYTES);
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private long bytes;

    Pump(Process process, ByteSink lines) {
        this.stdout = process.getInputStream();
        this.stderr = process.getErrorStream();
        this.lines = lines;
    }

    /** Moves at most one chunk of each stream; false when there was nothing. */
    boolean step() {
        boolean moved = move(stdout, lines);
        boolean complained = move(stderr, tail);
        return moved || complained;
    }

    /** Like {@link #step()} for a child that is being stopped: its stdout is of no interest any more. */
    boolean discard() {
        boolean moved = move(stdout, (buffer, length) -> {});
        boolean complained = move(stderr, tail);
        return moved || complained;
    }

    /** Bytes of both streams so far. */
    long bytes() {
        return bytes;
    }

    /** The end of stderr. */
    String tail() {
        return tail.text();
    }

    private boolean move(InputStream in, ByteSink to) {
        int length = read(in);
        if (length <= 0) {
            return false;
        }
        bytes += length;
        to.accept(chunk, length);
        return true;
    }

    private int read(InputStream in) {
        try {
            int ready = in.available();
            return ready > 0 ? in.read(chunk, 0, Math.min(ready, chunk.length)) : 0;
        } catch (IOException e) {
            // A pipe that cannot be read has no more to say; the child's exit code tells the rest.
            return 0;
        }
    }
}
