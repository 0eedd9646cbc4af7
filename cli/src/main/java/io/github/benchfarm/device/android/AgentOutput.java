package io.github.benchfarm.device.android;

import io.github.benchfarm.device.android.adb.AdbOutput;
import io.github.benchfarm.process.LineSplitter;
import io.github.benchfarm.process.TailBuffer;
import io.github.benchfarm.wire.Progress;
import java.util.Arrays;
import java.util.function.Consumer;

/** Hears an agent on a phone: its progress, and the end of what it complains of; more than it should print ends it. */
final class AgentOutput implements AdbOutput {
    private static final int TAIL_BYTES = 1 << 14;
    private static final long MAX_BYTES = 8L << 20;

    private final LineSplitter lines;
    private final TailBuffer complaints = new TailBuffer(TAIL_BYTES);
    private String phase = "start";
    private long bytes;

    AgentOutput(Consumer<Progress> to) {
        this.lines = new LineSplitter(line -> Progress.parse(line).ifPresent(progress -> {
            phase = progress.phase();
            to.accept(progress);
        }));
    }

    /** The agent printed without end. */
    static final class FloodedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void stdout(byte[] chunk, int offset, int length) {
        count(length);
        lines.accept(Arrays.copyOfRange(chunk, offset, offset + length), length);
    }

    @Override
    public void stderr(byte[] chunk, int offset, int length) {
        count(length);
        complaints.accept(Arrays.copyOfRange(chunk, offset, offset + length), length);
    }

    /** The phase that began last; {@code start} before the first. */
    String phase() {
        return phase;
    }

    /** The end of stderr. */
    String complaints() {
        return complaints.text();
    }

    private void count(int length) {
        bytes += length;
        if (bytes > MAX_BYTES) {
            throw new FloodedException();
        }
    }
}
