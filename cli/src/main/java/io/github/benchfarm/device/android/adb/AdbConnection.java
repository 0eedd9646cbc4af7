package io.github.benchfarm.device.android.adb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One connection to an adb server: a question or two, and then, perhaps, a stream to a device.
 *
 * <p>Whatever breaks is the server's fault before {@link #reached} and the device's after it. Memory is bounded whatever the
 * other side sends.
 */
final class AdbConnection implements Closeable {
    /** Four hex digits hold no more, and we put no more into memory elsewhere. */
    static final int MAX_TEXT_BYTES = 0xFFFF;

    private static final int WORD_BYTES = 4;

    private final AdbCall call;
    private final AdbSocket socket;
    private boolean reached;

    private AdbConnection(AdbCall call, AdbSocket socket) {
        this.call = call;
        this.socket = socket;
    }

    /** Connects to a server. */
    static AdbConnection open(AdbAddress server, AdbCall call, Patience patience) throws InterruptedException {
        try {
            return new AdbConnection(call, AdbSocket.connect(server, patience));
        } catch (IOException e) {
            throw call.serverGone(e);
        }
    }

    /** From now on the other side is a device. */
    void reached() {
        reached = true;
    }

    /** What is being asked, for messages. */
    AdbCall call() {
        return call;
    }

    /** Asks for a service; returns why it is refused, or nothing when it is granted. */
    Optional<String> ask(String service) throws InterruptedException {
        byte[] text = service.getBytes(StandardCharsets.UTF_8);
        if (text.length > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException(
                    call.message("a request has at most " + MAX_TEXT_BYTES + " bytes, not " + text.length));
        }
        byte[] digits = HexFormat.of().toHexDigits((short) text.length).getBytes(StandardCharsets.US_ASCII);
        write(ByteBuffer.allocate(WORD_BYTES + text.length)
                .put(digits)
                .put(text)
                .array());
        String answer = word();
        return switch (answer) {
            case "OKAY" -> Optional.empty();
            case "FAIL" -> Optional.of(text());
            default -> throw nonsense(answer);
        };
    }

    /** Reads a text behind its length in four hex digits. */
    String text() throws InterruptedException {
        String digits = word();
        if (!digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw nonsense(digits);
        }
        return text(HexFormat.fromHexDigits(digits));
    }

    /** Reads a text of so many bytes, but no more than {@link #MAX_TEXT_BYTES}. Malformed bytes are replaced: one odd serial hides no other. */
    String text(long bytes) throws InterruptedException {
        return new String(bytes((int) Math.min(bytes, MAX_TEXT_BYTES)), StandardCharsets.UTF_8);
    }

    /** Reads a word of four letters or digits. */
    String word() throws InterruptedException {
        return new String(bytes(WORD_BYTES), StandardCharsets.ISO_8859_1);
    }

    /** Reads a little-endian number of 32 bits without a sign. */
    long number() throws InterruptedException {
        return Integer.toUnsignedLong(ByteBuffer.wrap(bytes(WORD_BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt());
    }

    /** Reads at least one byte and at most so many, as far as the array goes; returns how many. */
    int read(byte[] into, long most) throws InterruptedException {
        return read(into, 0, (int) Math.min(most, into.length));
    }

    /** Reads exactly so many bytes. */
    byte[] bytes(int count) throws InterruptedException {
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            done += read(bytes, done, count - done);
        }
        return bytes;
    }

    /** Writes; false when the other side answered or hung up before it had taken all, which reading then tells. */
    boolean write(byte[] bytes) throws InterruptedException {
        return write(bytes, bytes.length);
    }

    /** As {@link #write(byte[])}, of the first bytes. */
    boolean write(byte[] bytes, int length) throws InterruptedException {
        return socket.write(bytes, 0, length);
    }

    /** For a service that was granted and does not do what it should. */
    AdbException refused(String text) {
        return call.refused(text);
    }

    /** For an answer that is none. */
    AdbException nonsense(String answer) {
        return reached ? call.garbage(answer) : call.noServer(answer);
    }

    @Override
    public void close() {
        socket.close();
    }

    private int read(byte[] into, int offset, int length) throws InterruptedException {
        try {
            return socket.read(into, offset, length);
        } catch (IOException e) {
            throw reached ? call.lost(e) : call.serverGone(e);
        }
    }
}
