package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundedLinesTest {
    @TempDir
    Path folder;

    @Test
    void unterminatedTail_read_isNotALine() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "one\n\u20ac\ntail");
        try (BoundedLines lines = new BoundedLines(file, 100)) {
            assertThat(lines.next()).isEqualTo("one");
            assertThat(lines.next()).isEqualTo("\u20ac");
            assertThat(lines.next()).isNull();
            assertThat(lines.wholeBytes()).isEqualTo(8);
        }
    }

    @Test
    void linesOfAnyLength_read_areWhole() throws IOException {
        List<String> written =
                IntStream.range(0, 300).mapToObj(i -> "x".repeat(97 * i)).toList();
        Path file = Files.writeString(folder.resolve("f"), String.join("\n", written) + "\n");
        try (BoundedLines lines = new BoundedLines(file, 1 << 16)) {
            for (String line : written) {
                assertThat(lines.next()).isEqualTo(line);
            }
            assertThat(lines.next()).isNull();
            assertThat(lines.wholeBytes()).isEqualTo(Files.size(file));
        }
    }

    @Test
    void lineOverTheLimit_read_throws() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "12345\n");
        try (BoundedLines lines = new BoundedLines(file, 4)) {
            assertThatThrownBy(lines::next).isInstanceOf(IOException.class).hasMessageContaining("4 bytes");
        }
    }
}
