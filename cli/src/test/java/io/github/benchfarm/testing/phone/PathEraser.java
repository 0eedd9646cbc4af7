package io.github.benchfarm.testing.phone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Takes the phone's folder out of what its commands print, so that they seem to be at the root of a phone. */
final class PathEraser {
    private final String folder;
    private String held = "";

    PathEraser(Path folder) {
        // Bytes, whatever they mean: one char each.
        this.folder = new String(folder.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** What may be passed on of the bytes so far; the beginning of the folder's name waits for its end. */
    byte[] pass(byte[] bytes, int length) {
        String text = held + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int end = text.length() - heldLength(text);
        held = text.substring(end);
        return erase(text.substring(0, end));
    }

    /** The rest, when no more will come. */
    byte[] end() {
        String text = held;
        held = "";
        return erase(text);
    }

    /** The folder itself is the root; what is below it begins with the next slash. */
    private byte[] erase(String text) {
        return text.replace(folder + "/", "/").replace(folder, "/").getBytes(StandardCharsets.ISO_8859_1);
    }

    private int heldLength(String text) {
        for (int length = Math.min(folder.length(), text.length()); length > 0; length--) {
            if (folder.startsWith(text.substring(text.length() - length))) {
                return length;
            }
        }
        return 0;
    }
}
