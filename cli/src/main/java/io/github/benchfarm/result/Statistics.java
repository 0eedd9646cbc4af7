package io.github.benchfarm.result;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/** Statistics of one job's iterations. */
final class Statistics {
    private Statistics() {}

    /** Describes at least one time in nanoseconds. */
    static Latency of(long[] nanos) {
        double[] sorted = Arrays.stream(nanos).asDoubleStream().sorted().toArray();
        return new Latency(
                sorted.length,
                Mean.of(sorted).getAsDouble(),
                sorted.length == 1 ? 0 : StandardDeviation.of(sorted).getAsDouble(),
                sorted[0],
                Quantiles.shown(sorted, 0.50),
                Quantiles.shown(sorted, 0.90),
                Quantiles.shown(sorted, 0.95),
                Quantiles.shown(sorted, 0.99),
                sorted[sorted.length - 1]);
    }
}
