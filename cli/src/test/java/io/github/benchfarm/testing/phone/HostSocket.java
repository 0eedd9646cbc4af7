package io.github.benchfarm.testing.phone;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One request to an adb server, without the adb program: that would start a server of its own if there is none. */
final class HostSocket implements Closeable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();

    /** Sends the request; the answer may come late. */
    HostSocket(int port, String service) throws IOException {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] request = service.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(String.format(Locale.ROOT, "%04x%s", request.length, service)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Waits for the answer's text; a refusal throws. */
    String answer() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        String status = text(in, 4);
        String text = text(in, Integer.parseInt(text(in, 4), 16));
        if (!status.equals("OKAY")) {
            throw new IOException("adb server: " + text);
        }
        return text;
    }

    static String ask(int port, String service) throws IOException {
        try (HostSocket socket = new HostSocket(port, service)) {
            return socket.answer();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String text(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
