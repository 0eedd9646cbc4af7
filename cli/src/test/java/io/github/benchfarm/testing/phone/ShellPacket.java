package io.github.benchfarm.testing.phone;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The packets of shell v2: an id, four bytes of length, little-endian, and the payload. */
record ShellPacket(byte id, byte[] payload) {
    static final byte STDIN = 0;
    static final byte STDOUT = 1;
    static final byte STDERR = 2;
    static final byte EXIT = 3;
    static final byte CLOSE_STDIN = 4;

    private static final int HEADER_BYTES = 5;

    static byte[] output(byte id, byte[] bytes, int length) {
        return ByteBuffer.allocate(HEADER_BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(id)
                .putInt(length)
                .put(bytes, 0, length)
                .array();
    }

    static byte[] exit(int code) {
        return output(EXIT, new byte[] {(byte) code}, 1);
    }

    static ShellPacket read(DataInputStream in) throws IOException {
        byte id = in.readByte();
        int length = Integer.reverseBytes(in.readInt());
        if (length < 0 || length > AdbMessage.MAX_PAYLOAD) {
            throw new IOException("a shell packet of " + length + " bytes");
        }
        return new ShellPacket(id, in.readNBytes(length));
    }
}
