package io.github.benchfarm.report;

import io.github.benchfarm.wire.PlainText;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One cell before CSV quoting. Text is cleaned and cannot be a formula; numbers are left alone, a minus sign included.
 *
 * @param content what stands in the cell; empty = not known or not shown
 */
record CsvCell(String content) {
    static final CsvCell EMPTY = new CsvCell("");

    private static final int DIGITS = 6;

    /** Text from anywhere. */
    static CsvCell text(String text) {
        return new CsvCell(PlainText.of(Formulas.neutralize(text)));
    }

    /** A count or seed; empty for null. */
    static CsvCell integer(@Nullable Number value) {
        return value == null ? EMPTY : new CsvCell(Long.toString(value.longValue()));
    }

    /** A number with six significant digits; empty when it is not finite. */
    static CsvCell number(double value) {
        return Double.isFinite(value) ? new CsvCell(Numbers.text(value, DIGITS)) : EMPTY;
    }

    /** Nanoseconds, shown in milliseconds. */
    static CsvCell millis(double nanos) {
        return number(nanos / Numbers.NANOS_PER_MILLI);
    }

    /** Nanoseconds, shown in milliseconds; empty when there are none. */
    static CsvCell millis(OptionalDouble nanos) {
        return millis(nanos.orElse(Double.NaN));
    }

    /** Bytes, shown in MB of 10^6; empty for null. */
    static CsvCell megabytes(@Nullable Long bytes) {
        return bytes == null ? EMPTY : number(bytes / Numbers.BYTES_PER_MB);
    }

    /** {@code true} or {@code false}. */
    static CsvCell flag(boolean value) {
        return new CsvCell(Boolean.toString(value));
    }
}
