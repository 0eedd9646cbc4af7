package io.github.benchfarm.device.android.adb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The one place where words become text for a device's shell: whatever is in a word, the shell sees exactly that word. */
public final class ShellWords {
    private ShellWords() {}

    /**
     * A word in single quotes, within which no shell knows a special character. What a program makes of the word is another
     * question: one that may begin with a dash belongs behind {@code --}.
     *
     * @throws IllegalArgumentException for what no shell can hold: NUL, or half a character
     */
    public static String quote(String word) {
        // Always, even a harmless word: it might be a keyword, an alias or an assignment where it stands.
        if (word.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(word)) {
            throw new IllegalArgumentException("no shell can hold a word with NUL or half a character");
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** A simple command: each word quoted, in order. */
    public static String command(String... words) {
        return Arrays.stream(words).map(ShellWords::quote).collect(Collectors.joining(" "));
    }
}
