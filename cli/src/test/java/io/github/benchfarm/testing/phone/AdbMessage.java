package io.github.benchfarm.testing.phone;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One message between an adb server and a phone: 24 bytes of header, little-endian, and the payload.
 *
 * @param command four letters
 * @param arg0 of the sender: its stream, or what the command says
 * @param arg1 of the receiver: its stream, or what the command says
 */
record AdbMessage(int command, int arg0, int arg1, byte[] payload) {
    static final int CNXN = word("CNXN");
    static final int AUTH = word("AUTH");
    static final int OPEN = word("OPEN");
    static final int OKAY = word("OKAY");
    static final int CLSE = word("CLSE");
    static final int WRTE = word("WRTE");

    /** The version from which on checksums are not looked at. */
    static final int VERSION_UNCHECKED = 0x01000001;

    /** The largest payload that a phone and an adb server agree on. */
    static final int MAX_PAYLOAD = 1 << 20;

    private static final int HEADER_BYTES = 24;
    private static final byte[] NONE = {};

    static AdbMessage of(int command, int arg0, int arg1) {
        return new AdbMessage(command, arg0, arg1, NONE);
    }

    /** Four letters as a little-endian number. */
    static int word(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    /** Waits for a message. Throws {@link EOFException} at the end of the connection. */
    static AdbMessage read(DataInputStream in, boolean checked) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.limit() < HEADER_BYTES) {
            throw new EOFException("the adb server closed the connection");
        }
        int command = header.getInt();
        int arg0 = header.getInt();
        int arg1 = header.getInt();
        int length = header.getInt();
        int sum = header.getInt();
        if (header.getInt() != ~command || length < 0 || length > MAX_PAYLOAD) {
            throw new IOException("not an adb message: command " + Integer.toHexString(command));
        }
        byte[] payload = in.readNBytes(length);
        if (checked && sum != sum(payload)) {
            throw new IOException("an adb message with a wrong checksum");
        }
        return new AdbMessage(command, arg0, arg1, payload);
    }

    void write(OutputStream out, boolean checked) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(command).putInt(arg0).putInt(arg1).putInt(payload.length);
        header.putInt(checked ? sum(payload) : 0).putInt(~command);
        out.write(header.array());
        out.write(payload);
        out.flush();
    }

    /** The payload as text, without the NUL that ends it. */
    String text() {
        String text = new String(payload, StandardCharsets.UTF_8);
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (byte b : bytes) {
            sum += b & 0xff;
        }
        return sum;
    }
}
