package io.github.benchfarm.wire;

import java.util.stream.IntStream;

/** Makes text that a device, a file or a person gave fit for one line of a message, a table or a terminal. */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;

    private static final int BRIEF = 200;

    private PlainText() {}

    /**
     * The text with every control character and line break as a space; what reorders text and half characters become
     * U+FFFD. A terminal would obey the first, show the second as something else and no file can hold the third.
     */
    public static String of(String text) {
        if (isPrintableAscii(text)) {
            return text;
        }
        IntStream cleaned = text.codePoints().map(PlainText::clean);
        return cleaned.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As {@link #of}, without blanks around it and at most 200 characters: a longer text ends in dots. */
    public static String brief(String text) {
        String plain = of(text).strip();
        if (plain.length() <= BRIEF) {
            return plain;
        }
        int end = BRIEF - 3;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    /** True for nearly every text of a table that may have 100,000 rows. */
    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static int clean(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> REPLACEMENT;
            case Character.FORMAT -> reorders(codePoint) ? REPLACEMENT : codePoint;
            default -> codePoint;
        };
    }

    private static boolean reorders(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
