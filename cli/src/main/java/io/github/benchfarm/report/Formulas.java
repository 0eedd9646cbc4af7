package io.github.benchfarm.report;

import java.text.Normalizer;

/**
 * Keeps a spreadsheet from running text as a formula: see
 * <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>.
 */
final class Formulas {
    private static final String FIRST = "=+-@\t\r\n";
    private static final int MINUS_SIGN = 0x2212;

    private Formulas() {}

    /** The text with an apostrophe before it when a spreadsheet might run it. */
    static String neutralize(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        int first = text.codePoints()
                .filter(codePoint -> starts(codePoint) || !isSkipped(codePoint))
                .findFirst()
                .orElse(' ');
        return starts(first);
    }

    private static boolean starts(int codePoint) {
        if (codePoint < 0x80) {
            return FIRST.indexOf(codePoint) >= 0;
        }
        // Full-width and small forms are compatible with the ASCII sign, and a spreadsheet may take them for it.
        String compatible = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return codePoint == MINUS_SIGN || FIRST.indexOf(compatible.charAt(0)) >= 0;
    }

    /** Whether a spreadsheet may drop it before it looks for a formula: blanks, quotes, what cannot be seen. */
    private static boolean isSkipped(int codePoint) {
        if (codePoint == '"' || codePoint == '\'' || codePoint == '`' || Character.isWhitespace(codePoint)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> codePoint == 0xFF02 || codePoint == 0xFF07;
        };
    }
}
