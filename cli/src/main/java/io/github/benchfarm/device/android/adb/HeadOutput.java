package io.github.benchfarm.device.android.adb;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first bytes of both outputs. */
final class HeadOutput implements AdbOutput {
    private static final int CAPACITY = 1 << 20;

    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

    @Override
    public void stdout(byte[] bytes, int offset, int length) {
        keep(stdout, bytes, offset, length);
    }

    @Override
    public void stderr(byte[] bytes, int offset, int length) {
        keep(stderr, bytes, offset, length);
    }

    /** What was kept of stdout. */
    String stdoutText() {
        return stdout.toString(StandardCharsets.UTF_8);
    }

    /** What was kept of stderr. */
    String stderrText() {
        return stderr.toString(StandardCharsets.UTF_8);
    }

    private static void keep(ByteArrayOutputStream head, byte[] bytes, int offset, int length) {
        head.write(bytes, offset, Math.min(length, CAPACITY - head.size()));
    }
}
