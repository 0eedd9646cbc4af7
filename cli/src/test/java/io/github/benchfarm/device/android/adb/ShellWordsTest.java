package io.github.benchfarm.device.android.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words through every real shell that is here: what comes out must be what went in, byte by byte. */
class ShellWordsTest {
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "'",
            "''",
            "'\\''",
            "\"",
            "\\",
            "\\\\'",
            "\n",
            "\n\n",
            "a\nrm -rf /\n",
            "\r\n",
            "\t",
            "$(id)",
            "`id`",
            "${HOME}",
            "$HOME",
            "$$",
            "$'x'",
            "~",
            "~root",
            "*",
            "?",
            "[a-z]",
            "{a,b}",
            "{1..9}",
            "!",
            "!!",
            "#",
            "a#b",
            "-",
            "--",
            "-rf",
            "--help",
            "a;b",
            "a&b",
            "a&&b",
            "a|b",
            "<x",
            ">x",
            "2>&1",
            "(x)",
            "()",
            "if",
            "A=1",
            "%s",
            "%n%d",
            "\u0001",
            "\u007f",
            "\u001b[31m",
            "ä",
            "日本語",
            "\uD83D\uDE00",
            "\u202e",
            "\u0085",
            "\u00a0",
            "\ufeff",
            "/data/local/tmp/x.tflite",
            "it's; rm -rf \"$HOME\" #");

    private static final String ALPHABET =
            "ab01 '\"\\$`!*?[]{}()<>|&;#~%^=-+,.:/@\n\r\t\u0001\u007f\u0081\u0088äé日\uD83D\uDE00";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("shells")
    void words_hostile_arriveUnchanged(List<String> shell) throws Exception {
        assertThat(through(shell, HOSTILE)).isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void words_random_arriveUnchanged(List<String> shell) throws Exception {
        Random random = new Random(20_260_101);
        List<String> words = Stream.generate(() -> word(random)).limit(5_000).toList();

        assertThat(through(shell, words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uD83D", "a\uDE00"})
    void word_thatNoShellCanHold_isRefused(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> ShellWords.quote(word));
        assertThatIllegalArgumentException().isThrownBy(() -> ShellWords.command("echo", word));
    }

    @Test
    void command_words_areAllQuoted() {
        assertThat(ShellWords.command("rm", "-f", "--", "a b")).isEqualTo("'rm' '-f' '--' 'a b'");
    }

    static Stream<List<String>> shells() {
        return Stream.of(
                        List.of("/bin/sh"),
                        List.of("/bin/dash"),
                        List.of("/bin/bash"),
                        List.of("/bin/mksh"),
                        List.of("/bin/busybox", "sh"))
                .filter(shell -> Files.isExecutable(Path.of(shell.get(0))));
    }

    /** From a file, because Java encodes arguments in the code page. */
    private List<String> through(List<String> shell, List<String> words) throws Exception {
        List<String> command = new ArrayList<>(List.of("printf", "%s\\0"));
        command.addAll(words);
        Path script = directory.resolve("script");
        Files.writeString(script, ShellWords.command(command.toArray(String[]::new)) + "\n");
        List<String> argv = new ArrayList<>(shell);
        argv.add(script.toString());
        Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        byte[] printed = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return split(printed);
    }

    private static List<String> split(byte[] printed) throws IOException {
        List<String> words = new ArrayList<>();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        for (byte b : printed) {
            if (b == 0) {
                words.add(word.toString(StandardCharsets.UTF_8));
                word.reset();
            } else {
                word.write(b);
            }
        }
        return words;
    }

    private static String word(Random random) {
        int[] alphabet = ALPHABET.codePoints().toArray();
        return random.ints(random.nextInt(12), 0, alphabet.length)
                .map(i -> alphabet[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
