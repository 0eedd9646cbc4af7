package io.github.benchfarm.testing.phone;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The phone's daemon: the socket that adb servers connect to, always on the same port, and its connections. */
final class AdbDaemon {
    /** Every adb server looks for emulators at 5555 to 5585 of this computer. */
    private static final int EMULATORS_END = 5600;

    private static final int REBIND_ATTEMPTS = 100;
    private static final int REBIND_MILLIS = 20;

    private final LinkOwner owner;
    private final int port;
    private final List<AdbLink> links = new CopyOnWriteArrayList<>();
    private ServerSocket listening;

    /** Listens on a free port of loopback. */
    AdbDaemon(LinkOwner owner) throws IOException {
        this.owner = owner;
        listening = bind(0);
        while (listening.getLocalPort() < EMULATORS_END) {
            listening.close();
            listening = bind(0);
        }
        port = listening.getLocalPort();
    }

    int port() {
        return port;
    }

    /** Takes connections until {@link #down()}. */
    synchronized void up() throws IOException, InterruptedException {
        for (int attempt = 1; listening.isClosed(); attempt++) {
            try {
                listening = bind(port);
            } catch (BindException e) {
                if (attempt == REBIND_ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(REBIND_MILLIS);
            }
        }
        ServerSocket server = listening;
        PhoneThreads.start("phone-" + port, () -> accept(server));
    }

    /** Takes no connections any more; existing ones stay. */
    synchronized void down() {
        try {
            listening.close();
        } catch (IOException e) {
            // Closed or not, it takes nobody any more.
        }
    }

    synchronized boolean isUp() {
        return !listening.isClosed();
    }

    /** Ends all connections; commands get SIGHUP. */
    void dropAll() {
        links.forEach(AdbLink::drop);
    }

    /** Ends all connections; commands live on. */
    void dieAll() {
        links.forEach(AdbLink::die);
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                AdbLink link = new AdbLink(socket, owner);
                links.add(link);
                PhoneThreads.start("phone-link-" + port, () -> run(link));
            } catch (IOException e) {
                // A connection that was gone at once, or the end: the loop's condition tells which.
            }
        }
    }

    private void run(AdbLink link) {
        try {
            link.run();
        } finally {
            links.remove(link);
        }
    }
}
