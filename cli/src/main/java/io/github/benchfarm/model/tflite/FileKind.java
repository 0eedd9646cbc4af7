package io.github.benchfarm.model.tflite;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells TFLite models from what is often mistaken for one. */
final class FileKind {
    private static final String IDENTIFIER = "TFL3";
    private static final int IDENTIFIER_AT = 4;
    private static final int HEAD_BYTES = 512;

    private record Kind(String start, String advice) {}

    /** First characters, one byte each, in lower case. */
    private static final List<Kind> KINDS = List.of(
            new Kind("version https://git-lfs", "a Git LFS pointer; fetch the real file with 'git lfs pull'"),
            new Kind("<!doctype", "a web page; the download went wrong, do it again"),
            new Kind("<html", "a web page; the download went wrong, do it again"),
            new Kind("pk\u0003\u0004", "a zip archive; unpack it and give the .tflite file in it"),
            new Kind("\u001f\u008b", "a gzip archive; unpack it and give the .tflite file in it"),
            new Kind("\u0089hdf", "a Keras HDF5 file; convert it to TFLite"));

    private FileKind() {}

    /** Throws {@link FailureException} with MODEL_INVALID, saying what it looks like, unless it is a TFLite model. */
    static void requireTflite(ByteBuffer bytes, String where) {
        byte[] start = new byte[Math.min(HEAD_BYTES, bytes.limit())];
        bytes.get(0, start);
        String head = new String(start, StandardCharsets.ISO_8859_1);
        if (!head.startsWith(IDENTIFIER, IDENTIFIER_AT)) {
            throw new FailureException(Failure.user(
                    "MODEL_INVALID",
                    where + " is not a TFLite model (it has no " + IDENTIFIER + " at byte 4): it looks like "
                            + looksLike(head)));
        }
    }

    private static String looksLike(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> lower.startsWith(kind.start()))
                .map(Kind::advice)
                .findFirst()
                .orElse(
                        head.chars().allMatch(FileKind::isText)
                                ? "a text file; give a .tflite file"
                                : "something else; convert the model to TFLite");
    }

    private static boolean isText(int character) {
        boolean visible = character >= ' ' && character != 0x7F;
        return visible || character == '\n' || character == '\r' || character == '\t';
    }
}
