package io.github.benchfarm.device.android.adb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Speaks the file protocol of a {@code sync:} stream: requests and answers of a word, a length and content.
 *
 * @see <a href="https://android.googlesource.com/platform/packages/modules/adb/+/refs/heads/main/SYNC.TXT">SYNC.TXT</a>
 */
final class SyncStream {
    /** The most that a device accepts; with 8 KB a push is several times slower. */
    private static final int CHUNK_BYTES = 1 << 16;

    private static final int HEADER_BYTES = 8;
    private static final int REGULAR = 0100000;
    private static final int PERMISSIONS = 0777;

    private final AdbConnection connection;

    SyncStream(AdbConnection connection) {
        this.connection = connection;
    }

    /** Sends a file, which gets a time of change on the device, too. */
    void send(InputStream source, String target, int mode, long modifiedSeconds, AdbProgress progress)
            throws IOException, InterruptedException {
        request("SEND", target + "," + (REGULAR | (mode & PERMISSIONS)));
        if (sendContent(source, progress)) {
            connection.write(header("DONE", (int) modifiedSeconds).array());
        }
        expect("OKAY");
        connection.number();
    }

    /** False when the device had something to say before it had taken all. */
    private boolean sendContent(InputStream source, AdbProgress progress) throws IOException, InterruptedException {
        byte[] packet = new byte[HEADER_BYTES + CHUNK_BYTES];
        long sent = 0;
        int count = source.readNBytes(packet, HEADER_BYTES, CHUNK_BYTES);
        while (count > 0) {
            System.arraycopy(header("DATA", count).array(), 0, packet, 0, HEADER_BYTES);
            if (!connection.write(packet, HEADER_BYTES + count)) {
                return false;
            }
            sent += count;
            progress.moved(sent);
            count = source.readNBytes(packet, HEADER_BYTES, CHUNK_BYTES);
        }
        return true;
    }

    /** Receives a file. */
    void receive(String source, OutputStream target, long maxBytes) throws IOException, InterruptedException {
        request("RECV", source);
        byte[] chunk = new byte[CHUNK_BYTES];
        long received = 0;
        String word = expect("DATA", "DONE");
        long length = connection.number();
        while (word.equals("DATA")) {
            received += length;
            if (received > maxBytes) {
                throw connection.call().refused("the file is larger than the " + maxBytes + " bytes allowed for it");
            }
            while (length > 0) {
                int count = connection.read(chunk, length);
                target.write(chunk, 0, count);
                length -= count;
            }
            word = expect("DATA", "DONE");
            length = connection.number();
        }
    }

    /** Looks at a path. */
    Optional<AdbFile> stat(String path) throws InterruptedException {
        request("STAT", path);
        expect("STAT");
        AdbFile file = new AdbFile((int) connection.number(), connection.number(), connection.number());
        return file.mode() == 0 ? Optional.empty() : Optional.of(file);
    }

    private void request(String word, String argument) throws InterruptedException {
        byte[] text = argument.getBytes(StandardCharsets.UTF_8);
        ByteBuffer request = ByteBuffer.allocate(HEADER_BYTES + text.length);
        connection.write(request.put(header(word, text.length)).put(text).array());
    }

    /** Reads a word that must be one of these, unless it is a refusal. */
    private String expect(String... words) throws InterruptedException {
        String answer = connection.word();
        for (String word : words) {
            if (answer.equals(word)) {
                return answer;
            }
        }
        if (answer.equals("FAIL")) {
            throw connection.call().refused(connection.text(connection.number()));
        }
        throw connection.nonsense(answer);
    }

    private static ByteBuffer header(String word, int number) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(word.getBytes(StandardCharsets.US_ASCII))
                .putInt(number)
                .flip();
    }
}
