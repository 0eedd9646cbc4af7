package io.github.benchfarm.bench;

import java.util.Locale;

/**
 * A line of a bench's table.
 *
 * @param what was measured
 * @param value with its unit
 * @param criterion what it should be; empty for a figure that only explains
 * @param met whether it is; meaningless without a criterion
 */
record Figure(String what, String value, String criterion, boolean met) {
    private static final String LINE = "  %-68s %26s  %s";

    /** A figure without a criterion. */
    static Figure of(String what, String pattern, Object... values) {
        return new Figure(what, text(pattern, values), "", true);
    }

    /** A median of seconds and its interval, shown in milliseconds. */
    static Figure milliseconds(String what, Median seconds) {
        return of(what, "%.1f ms (%.1f-%.1f)", 1e3 * seconds.value(), 1e3 * seconds.low(), 1e3 * seconds.high());
    }

    /** The same with what it should be. */
    Figure should(String wanted, boolean isMet) {
        return new Figure(what, value, wanted, isMet);
    }

    /** The line as it is printed. */
    String line() {
        String verdict = criterion.isEmpty() ? "" : criterion + (met ? "  met" : "  NOT MET");
        return text(LINE, what, value, verdict).stripTrailing();
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
