package io.github.benchfarm.device.android.adb;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Something that listens where an adb server should, and answers each connection as a test wants. */
final class FakeServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Talk talk;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private FakeServer(Talk talk) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.talk = talk;
    }

    static FakeServer start(Talk talk) throws IOException {
        FakeServer server = new FakeServer(talk);
        server.run(server::accept);
        return server;
    }

    /** Grants a device and any service on it, then goes on as the test wants. */
    static FakeServer onDevice(Talk talk) throws IOException {
        return start(side -> {
            side.grantDevice();
            talk.on(side);
        });
    }

    /** As {@link #onDevice}, after one request of the file protocol. */
    static FakeServer onSync(Talk talk) throws IOException {
        return onDevice(side -> {
            side.sync();
            talk.on(side);
        });
    }

    AdbAddress address() {
        return new AdbAddress(listener.getInetAddress().getHostAddress(), listener.getLocalPort());
    }

    AdbServer client() {
        return new AdbServer(address());
    }

    AdbTransport phone() {
        return client().transport("phone");
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        for (Thread thread : threads) {
            join(thread);
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                run(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (Closeable forgotten = () -> sockets.remove(socket);
                socket) {
            talk.on(new ServerSide(socket));
        } catch (IOException e) {
            // The client hung up, or the test is over.
        }
    }

    private void run(Runnable task) {
        Thread thread = new Thread(
                () -> {
                    task.run();
                    threads.remove(Thread.currentThread());
                },
                "fake-adb-server");
        threads.add(thread);
        thread.start();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is done with a connection, which is closed afterwards. */
    @FunctionalInterface
    interface Talk {
        void on(ServerSide side) throws IOException;
    }
}
