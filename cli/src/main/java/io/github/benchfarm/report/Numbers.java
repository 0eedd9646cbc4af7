package io.github.benchfarm.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: plain decimals with a point, in no locale, never in scientific notation. */
final class Numbers {
    static final double NANOS_PER_MILLI = 1e6;
    static final double BYTES_PER_MB = 1e6;
    static final double BYTES_PER_GB = 1e9;

    /** The last decimal of a time in milliseconds is then a nanosecond. */
    private static final int MAX_DECIMALS = 6;

    private Numbers() {}

    /** The finite value with so many significant digits, at most 6 decimals; the whole part is never rounded away. */
    static String text(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        int wholeDigits = rounded.precision() - rounded.scale();
        int decimals = Math.max(0, Math.min(MAX_DECIMALS, digits - wholeDigits));
        return exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
