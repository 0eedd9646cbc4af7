package io.github.benchfarm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MedianTest {
    /** The ranks of R: {@code qbinom(0.025, n, 0.5)} and its mirror image. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 1, 5", "6, 1, 6", "8, 1, 8", "9, 2, 8", "20, 6, 15", "50, 18, 33"})
    void ranks_asValues_giveTheInterval(int n, double low, double high) {
        List<Double> values =
                IntStream.rangeClosed(1, n).mapToObj(i -> (double) i).toList();

        assertThat(Median.of(values)).isEqualTo(new Median((n + 1) / 2.0, low, high));
    }
}
