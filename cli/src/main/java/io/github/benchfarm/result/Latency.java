package io.github.benchfarm.result;

import java.util.OptionalDouble;

/**
 * Statistics of the measured iterations of one job, in nanoseconds. Quantiles are Hyndman-Fan type 7; a quantile q is
 * present only if n(1-q) >= 5.
 *
 * @param count iterations n, at least 1
 * @param stddev of the sample (n - 1); 0 for one iteration
 */
public record Latency(
        int count,
        double mean,
        double stddev,
        double min,
        OptionalDouble p50,
        OptionalDouble p90,
        OptionalDouble p95,
        OptionalDouble p99,
        double max) {

    /** Inferences a second at the median: 1000 / p50 in ms. */
    public OptionalDouble fps() {
        return p50.isPresent() ? OptionalDouble.of(1e9 / p50.getAsDouble()) : OptionalDouble.empty();
    }
}
