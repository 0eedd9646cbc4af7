package io.github.benchfarm.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever it is called. */
enum Content {
    TFLITE("a .tflite file"),
    GZIP("a gzip file"),
    TAR("a tar archive"),
    ZIP("a zip archive"),
    WEB_PAGE("a web page, perhaps of a proxy or a login"),
    OTHER("neither a .tflite file nor a .tar.gz, .tar or .zip archive");

    private static final int HEAD_BYTES = 512;
    private static final int TFLITE_AT = 4;
    private static final int TAR_AT = 257;

    private final String words;

    Content(String words) {
        this.words = words;
    }

    static Content of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        return of(new String(head, StandardCharsets.ISO_8859_1));
    }

    /** For a message: a noun with its article. */
    String words() {
        return words;
    }

    private static Content of(String head) {
        if (head.startsWith("TFL3", TFLITE_AT)) {
            return TFLITE;
        }
        if (head.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (head.startsWith("ustar", TAR_AT)) {
            return TAR;
        }
        String text = head.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html") ? WEB_PAGE : OTHER;
    }
}
