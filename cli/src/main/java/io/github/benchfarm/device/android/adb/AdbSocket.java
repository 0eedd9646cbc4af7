package io.github.benchfarm.device.android.adb;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * A connection on which connecting, reading and writing are bounded alike, and which an interrupt ends.
 *
 * <p>A blocking socket has no limit for writes, and a watchdog that closes it is a thread more; a selector waits for all three.
 */
final class AdbSocket implements Closeable {
    /** For reading only; as small as it is for the same reason as a chunk of {@link ShellStream}. */
    private static final int BUFFER_BYTES = 1 << 13;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Patience patience;
    /** Always ready to be read from. */
    private final ByteBuffer input = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

    private AdbSocket(SocketChannel channel, Selector selector, Patience patience) throws IOException {
        this.channel = channel;
        this.selector = selector;
        this.patience = patience;
        channel.configureBlocking(false);
        key = channel.register(selector, 0);
    }

    /** Connects. Only the look-up of a host's name is left to the system's own limits. */
    static AdbSocket connect(AdbAddress address, Patience patience) throws IOException, InterruptedException {
        InetSocketAddress target = new InetSocketAddress(address.host(), address.port());
        if (target.isUnresolved()) {
            throw new UnknownHostException("unknown host " + address.host());
        }
        AdbSocket socket = open(patience);
        try {
            socket.connect(target);
            return socket;
        } catch (IOException | InterruptedException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static AdbSocket open(Patience patience) throws IOException {
        Selector selector = Selector.open();
        try {
            SocketChannel channel = SocketChannel.open();
            try {
                return new AdbSocket(channel, selector, patience);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            selector.close();
            throw e;
        }
    }

    private void connect(InetSocketAddress target) throws IOException, InterruptedException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = channel.connect(target);
        while (!connected) {
            await(SelectionKey.OP_CONNECT);
            connected = channel.finishConnect();
        }
    }

    /** Reads at least one byte and at most so many; returns how many. Throws {@link EOFException} at the end. */
    int read(byte[] into, int offset, int length) throws IOException, InterruptedException {
        while (!input.hasRemaining()) {
            patience.check();
            if (!fill()) {
                await(SelectionKey.OP_READ);
            }
        }
        int taken = Math.min(length, input.remaining());
        input.get(into, offset, taken);
        return taken;
    }

    /**
     * Writes, unless the other side says something or hangs up before it has taken all; then {@link #read} tells what.
     *
     * @return whether all was taken
     */
    boolean write(byte[] bytes, int offset, int length) throws InterruptedException {
        ByteBuffer output = ByteBuffer.wrap(bytes, offset, length);
        try {
            while (output.hasRemaining()) {
                patience.check();
                if (input.hasRemaining() || fill()) {
                    return false;
                }
                if (channel.write(output) == 0) {
                    await(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                }
            }
            return true;
        } catch (IOException e) {
            // What was said before hanging up can still be read, and says more than a broken pipe.
            return false;
        }
    }

    /** Fetches what has come, without waiting; false when nothing has. */
    private boolean fill() throws IOException {
        input.clear();
        int count;
        try {
            count = channel.read(input);
        } finally {
            input.flip();
        }
        if (count < 0) {
            throw new EOFException("closed by the other side");
        }
        return count > 0;
    }

    private void await(int operations) throws IOException, InterruptedException {
        key.interestOps(operations);
        long start = System.nanoTime();
        do {
            // Rounded up: a wait of 0 would be one without end.
            selector.select(TimeUnit.NANOSECONDS.toMillis(patience.waitNanos(start)) + 1);
        } while (selector.selectedKeys().isEmpty());
        selector.selectedKeys().clear();
    }

    @Override
    public void close() {
        try (selector;
                channel) {
            key.cancel();
        } catch (IOException e) {
            // Nothing of ours is lost with a connection that we are done with.
        }
    }
}
