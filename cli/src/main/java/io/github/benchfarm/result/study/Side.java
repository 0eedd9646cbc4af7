package io.github.benchfarm.result.study;

import io.github.benchfarm.result.ComparisonCell.Measured;
import java.util.List;
import java.util.Locale;

/**
 * One of two things that are compared.
 *
 * @param label what it is, e.g. "Galaxy S20" or "int8"
 * @param cell its latency over the repeats
 * @param logs the timing logs behind it
 */
public record Side(String label, Measured cell, List<String> logs) {
    private static final double NANOS_PER_MILLI = 1e6;

    public Side {
        logs = List.copyOf(logs);
    }

    /** Median and range of repeats in milliseconds: "23.90 (23.71-24.30)". */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%.4g (%.4g-%.4g)",
                cell.p50Nanos() / NANOS_PER_MILLI,
                cell.minNanos() / NANOS_PER_MILLI,
                cell.maxNanos() / NANOS_PER_MILLI);
    }
}
