package io.github.benchfarm.result.study;

import io.github.benchfarm.result.ComparisonCell.Measured;
import java.util.List;

/**
 * One of two things that are compared.
 *
 * @param label what it is, e.g. "Galaxy S20" or "int8"
 * @param cell its latency over the repeats
 * @param logs the timing logs behind it
 */
public record Side(String label, Measured cell, List<String> logs) {
    public Side {
        logs = List.copyOf(logs);
    }

    /** Median and range of repeats in milliseconds: "23.90 (23.71-24.30)". */
    public String text() {
        return cell.millisText("");
    }
}
