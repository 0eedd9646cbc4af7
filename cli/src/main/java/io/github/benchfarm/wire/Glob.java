package io.github.benchfarm.wire;

import java.util.Locale;
import java.util.regex.Pattern;

/** Patterns as a shell has them: {@code *} stands for any text, {@code ?} for one character; upper and lower case are the same. */
public final class Glob {
    private Glob() {}

    /** Whether a word is a pattern, not just a name. */
    public static boolean isOne(String word) {
        return word.contains("*") || word.contains("?");
    }

    /** Whether a pattern fits a whole text. */
    public static boolean matches(String pattern, String text) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return text.toLowerCase(Locale.ROOT).matches(regex.toString());
    }
}
