package io.github.benchfarm.bench;

import io.github.benchfarm.result.Quantiles;
import java.util.List;

/**
 * A median with the order-statistic interval that covers the true median of independent values in at least 95 % of cases,
 * whatever their distribution; of fewer than six values the whole range, which covers it less often.
 */
record Median(double value, double low, double high) {
    private static final double ONE_SIDE = 0.025;

    /** The median of at least one value. */
    static Median of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int outer = outer(sorted.length);
        return new Median(Quantiles.median(sorted), sorted[outer], sorted[sorted.length - 1 - outer]);
    }

    /** How many values lie below the interval: the most for which a fair coin shows so few heads in at most 2.5 %. */
    private static int outer(int n) {
        double share = Math.pow(0.5, n);
        double tail = share;
        int outer = 0;
        while (tail + share * (n - outer) / (outer + 1) <= ONE_SIDE) {
            share = share * (n - outer) / (outer + 1);
            tail += share;
            outer++;
        }
        return outer;
    }
}
