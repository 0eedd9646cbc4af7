package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {
    private static final String LONG = "x".repeat(LineSplitter.MAX_LINE_BYTES);

    private final List<String> lines = new ArrayList<>();
    private final LineSplitter splitter = new LineSplitter(lines::add);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000, 65_536, 1_000_000})
    void accept_anyChunkSize_givesTheSameLines(int size) {
        byte[] text = ("a\n\n\r\nzwölf\r\n" + LONG + "cut\n" + LONG + "\nend").getBytes(StandardCharsets.UTF_8);

        for (int from = 0; from < text.length; from += size) {
            byte[] chunk = Arrays.copyOfRange(text, from, Math.min(from + size, text.length));
            splitter.accept(chunk, chunk.length);
        }
        splitter.end();

        assertThat(lines).containsExactly("a", "", "", "zwölf", LONG, LONG, "end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one\n"})
    void end_nothingAfterTheLastLineFeed_givesNoLine(String text) {
        splitter.accept(text.getBytes(StandardCharsets.UTF_8), text.length());
        lines.clear();

        splitter.end();

        assertThat(lines).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void accept_bytesBeyondLength_areIgnored(int length) {
        splitter.accept("abc\nrest of an earlier chunk\n".getBytes(StandardCharsets.UTF_8), length);
        splitter.end();

        assertThat(String.join("|", lines)).isEqualTo("abc".substring(0, length));
    }
}
