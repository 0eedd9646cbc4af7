package io.github.benchfarm.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;

/** Fills a tensor with the bytes of a file whose length and hash are known. */
final class FileInput {
    private FileInput() {}

    /** Fills {@code to} from its start to its end; {@code INPUT_UNSUPPORTED} if the file is missing or another one. */
    static void fill(String input, File file, String sha256, ByteBuffer to) throws AgentException {
        if (!file.isFile()) {
            throw unsupported(input, file, "is not on the device: place it first");
        }
        if (file.length() != to.remaining()) {
            throw unsupported(input, file, "has " + file.length() + " bytes, the tensor " + to.remaining());
        }
        String found = copy(input, file, to);
        if (!found.equals(sha256)) {
            throw unsupported(input, file, "is damaged, its sha256 is " + found + ": place it again");
        }
    }

    private static String copy(String input, File file, ByteBuffer to) throws AgentException {
        ByteBuffer whole = to.duplicate();
        try (FileInputStream in = new FileInputStream(file);
                FileChannel channel = in.getChannel()) {
            while (to.hasRemaining()) {
                if (channel.read(to) < 0) {
                    throw unsupported(input, file, "became shorter while it was read");
                }
            }
        } catch (IOException e) {
            throw unsupported(input, file, "cannot be read: " + e.getMessage());
        }
        MessageDigest digest = Sha256.digest();
        digest.update(whole);
        return Sha256.hex(digest);
    }

    private static AgentException unsupported(String input, File file, String problem) {
        return new AgentException(
                ErrorCode.INPUT_UNSUPPORTED, "file " + file.getName() + " for input '" + input + "' " + problem);
    }
}
