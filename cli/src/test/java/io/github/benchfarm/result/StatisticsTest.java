package io.github.benchfarm.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatisticsTest {
    /** The percentile trap: type 7 gives 2.8, the library's default 2.933, an older library 3.0. */
    @Test
    void quantile_isHyndmanFanType7() {
        double[] values = LongStream.rangeClosed(1, 20).asDoubleStream().toArray();

        assertThat(Quantiles.shown(values, 0.6).getAsDouble()).isEqualTo(12.4, within(1e-12));
        assertThat(Quantiles.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0.5, false",
        "10, 0.5, true",
        "49, 0.9, false",
        "50, 0.9, true",
        "99, 0.95, false",
        "100, 0.95, true",
        "499, 0.99, false",
        "500, 0.99, true"
    })
    void quantile_isShown_onlyWithFiveSamplesBeyondIt(int count, double q, boolean shown) {
        assertThat(Quantiles.shown(new double[count], q).isPresent()).isEqualTo(shown);
    }

    @Test
    void latency_ofUnsortedTimes_isDescribed() {
        Latency latency = Statistics.of(new long[] {50, 10, 20, 40, 30, 60, 70, 80, 100, 90});

        assertThat(latency.count()).isEqualTo(10);
        assertThat(latency.mean()).isEqualTo(55);
        assertThat(latency.stddev()).isEqualTo(30.2765, within(1e-4));
        assertThat(latency.min()).isEqualTo(10);
        assertThat(latency.max()).isEqualTo(100);
        assertThat(latency.p50()).hasValue(55);
        assertThat(latency.p90()).isEmpty();
        assertThat(latency.fps().getAsDouble()).isEqualTo(1e9 / 55, within(1e-6));
    }

    @Test
    void latency_ofManyTimes_keepsTheExtremes() {
        long[] nanos = new Random(1).longs(5000, 1, 1_000_000_000).toArray();
        Latency latency = Statistics.of(nanos);

        assertThat(latency.min()).isEqualTo(LongStream.of(nanos).min().getAsLong());
        assertThat(latency.max()).isEqualTo(LongStream.of(nanos).max().getAsLong());
    }

    @Test
    void quantile_ofAnArray_leavesItsOrder() {
        double[] values = new Random(2).doubles(5000).toArray();
        double[] before = values.clone();

        Quantiles.shown(values, 0.9);
        Quantiles.median(values);

        assertThat(values).containsExactly(before);
    }

    @Test
    void latency_ofOneTime_hasNoSpread() {
        Latency latency = Statistics.of(new long[] {42});

        assertThat(latency.stddev()).isZero();
        assertThat(latency.p50()).isEmpty();
        assertThat(latency.fps()).isEmpty();
    }
}
