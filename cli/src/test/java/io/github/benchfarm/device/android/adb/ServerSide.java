package io.github.benchfarm.device.android.adb;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The server's end of one connection, in the words of the protocol; can be made to break off after so many bytes. */
final class ServerSide {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private long allowed = Long.MAX_VALUE;

    ServerSide(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** From now on only so many bytes are sent; the attempt to send more is an EOFException. */
    ServerSide cutAfter(long bytes) {
        allowed = bytes;
        return this;
    }

    /** Reads one request in hex digits and text. */
    String request() throws IOException {
        return text(Integer.parseInt(text(4), 16));
    }

    /** Grants the way to the device and the service there, which it returns. */
    String grantDevice() throws IOException {
        request();
        send("OKAY");
        String service = request();
        send("OKAY");
        return service;
    }

    /** Reads a word and content of the file protocol; returns both, the content as Latin-1. */
    String sync() throws IOException {
        String word = text(4);
        int number = Integer.reverseBytes(in.readInt());
        return word + " " + (word.equals("DONE") ? "" : text(number));
    }

    String text(int bytes) throws IOException {
        byte[] text = new byte[bytes];
        in.readFully(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    void fail(String text) throws IOException {
        send("FAIL");
        hexText(text);
    }

    void hexText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        send(String.format(Locale.ROOT, "%04x", bytes.length));
        send(bytes);
    }

    /** A packet of the shell protocol; its length may be a lie. */
    void packet(int id, long length, byte[] content) throws IOException {
        send(ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) id)
                .putInt((int) length)
                .array());
        send(content);
    }

    void packet(int id, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        packet(id, bytes.length, bytes);
    }

    void exit(int code) throws IOException {
        packet(3, 1, new byte[] {(byte) code});
    }

    void syncWord(String word, long number) throws IOException {
        send(word);
        number(number);
    }

    void number(long number) throws IOException {
        send(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) number)
                .array());
    }

    void send(String latin) throws IOException {
        send(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        int count = (int) Math.min(bytes.length, allowed);
        out.write(bytes, 0, count);
        out.flush();
        allowed -= count;
        if (count < bytes.length) {
            throw new EOFException("cut");
        }
    }

    /** Says nothing more and reads nothing more, until the client hangs up or the test is over. */
    void freeze() throws IOException {
        socket.setReceiveBufferSize(1 << 12);
        while (!socket.isClosed()) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Reads whatever comes until the client hangs up. */
    void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Ends the connection in order, where closing with unread input would reset it. */
    void hangUp() throws IOException {
        socket.shutdownOutput();
        drain();
    }
}
