package io.github.benchfarm.report;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How many columns of a terminal a text takes: names of devices and models may be in any script. */
final class TextWidth {
    static final String CUT = "...";
    private static final int FIRST_EMOJI = 0x1F300;
    private static final int LAST_EMOJI = 0x1FAFF;
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private TextWidth() {}

    /** The columns of a text without control characters. */
    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text with blanks after it up to the width. */
    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text with blanks before it up to the width. */
    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text when it fits, else as much of its start as fits {@code head} columns, dots, and its end. */
    static String shortened(String text, int width, int head) {
        if (of(text) <= width) {
            return text;
        }
        int[] codePoints = text.codePoints().toArray();
        int start = 0;
        for (int left = head - of(codePoints[0]); left >= 0; left -= of(codePoints[start])) {
            start++;
        }
        int end = codePoints.length;
        int tail = width - head - CUT.length();
        for (int left = tail - of(codePoints[end - 1]); left >= 0; left -= of(codePoints[end - 1])) {
            end--;
        }
        return new String(codePoints, 0, start) + CUT + new String(codePoints, end, codePoints.length - end);
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        boolean fullWidth =
                (codePoint >= 0xFF01 && codePoint <= 0xFF60) || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6);
        boolean halfWidth = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        boolean emoji = codePoint >= FIRST_EMOJI && codePoint <= LAST_EMOJI;
        return fullWidth || emoji || (!halfWidth && WIDE.contains(UnicodeScript.of(codePoint)));
    }
}
