package io.github.benchfarm.wire;

/**
 * Why something did not work: a code for machines, a reason for people, and who can fix it.
 *
 * @param code upper-case words, e.g. {@code MODEL_INVALID}; stable, documented in doc/tables.md
 * @param reason one line that says what, where and how to fix it; longer text is cut, line breaks become spaces
 * @param fixer who can fix it
 */
public record Failure(String code, String reason, Fixer fixer) {
    private static final int MAX_REASON = 1000;

    public Failure {
        if (!code.matches("[A-Z][A-Z0-9_]{1,40}")) {
            throw new IllegalArgumentException("not a failure code: " + code);
        }
        reason = oneLine(reason);
    }

    /** A failure that the person who typed the command can fix. */
    public static Failure user(String code, String reason) {
        return new Failure(code, reason, Fixer.USER);
    }

    /** A failure that lies in the device or what it can do. */
    public static Failure device(String code, String reason) {
        return new Failure(code, reason, Fixer.DEVICE);
    }

    /** A failure of this tool. */
    public static Failure harness(String code, String reason) {
        return new Failure(code, reason, Fixer.HARNESS);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON - 3) + "...";
    }
}
