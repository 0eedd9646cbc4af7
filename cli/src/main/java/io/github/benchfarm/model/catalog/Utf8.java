package io.github.benchfarm.model.catalog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a catalog file. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** The text, without the byte order mark that Windows editors write. Throws {@link CatalogException} for other bytes. */
    static String decode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean wrong = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError();
        String read = text.flip().toString();
        if (wrong) {
            int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
            int column = read.length() - read.lastIndexOf('\n');
            throw new CatalogException(new Place("", line, column), "the text is not UTF-8: save the file as UTF-8");
        }
        return !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK ? read.substring(1) : read;
    }
}
