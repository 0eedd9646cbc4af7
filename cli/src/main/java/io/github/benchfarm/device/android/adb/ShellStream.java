package io.github.benchfarm.device.android.adb;

/**
 * Reads the packets of a {@code shell,v2,raw} stream: a byte that says what it is, four of length, content.
 *
 * @see <a href="https://android.googlesource.com/platform/packages/modules/adb/+/refs/heads/main/shell_protocol.h">shell_protocol.h</a>
 */
final class ShellStream {
    private static final int STDOUT = 1;
    private static final int STDERR = 2;
    private static final int EXIT = 3;
    /** Each call has its own: what 30 lanes allocate again and again decides how large this process grows. */
    private static final int CHUNK_BYTES = 1 << 12;

    private final AdbConnection connection;
    private final AdbOutput out;
    private final byte[] chunk = new byte[CHUNK_BYTES];

    ShellStream(AdbConnection connection, AdbOutput out) {
        this.connection = connection;
        this.out = out;
    }

    /** Hands on all output; returns the exit code, 0 to 255. */
    int run() throws InterruptedException {
        while (true) {
            int id = connection.bytes(1)[0];
            long length = connection.number();
            if (id == EXIT) {
                return exitCode(length);
            }
            while (length > 0) {
                int count = connection.read(chunk, length);
                deliver(id, count);
                length -= count;
            }
        }
    }

    /** Waits for the first output. Throws {@link AdbRefusedException} when the command ends without any. */
    void awaitOutput() throws InterruptedException {
        while (true) {
            int id = connection.bytes(1)[0];
            long length = connection.number();
            if (id == EXIT) {
                throw connection.refused("it ended at once with exit code " + exitCode(length));
            }
            boolean printed = id == STDOUT && length > 0;
            while (length > 0) {
                length -= connection.read(chunk, length);
            }
            if (printed) {
                return;
            }
        }
    }

    private int exitCode(long length) throws InterruptedException {
        if (length != 1) {
            throw connection.nonsense("an exit code of " + length + " bytes");
        }
        return Byte.toUnsignedInt(connection.bytes(1)[0]);
    }

    /** Packets of other kinds are not for us; later versions of Android may send some. */
    private void deliver(int id, int count) {
        if (id == STDOUT) {
            out.stdout(chunk, 0, count);
        } else if (id == STDERR) {
            out.stderr(chunk, 0, count);
        }
    }
}
