package io.github.benchfarm.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {
    /** The first numbers of seed 1234567 in the reference implementation (prng.di.unimi.it/splitmix64.c). */
    @Test
    void next_seed1234567_isThatOfTheReference() {
        SplitMix64 random = new SplitMix64(1234567);

        assertThat(random.next()).isEqualTo(6457827717110365317L);
        assertThat(random.next()).isEqualTo(3203168211198807973L);
        assertThat(random.next()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    }

    /** The JDK's generator has the same core today; it is only not promised. */
    @Test
    void next_asTheJdks() {
        SplitMix64 random = new SplitMix64(-5);
        SplittableRandom other = new SplittableRandom(-5);

        for (int i = 0; i < 1000; i++) {
            assertThat(random.next()).isEqualTo(other.nextLong());
        }
    }

    @Test
    void within_manyNumbers_reachBothLimitsAndNoMore() {
        SplitMix64 random = new SplitMix64(3);
        int[] numbers = IntStream.range(0, 10_000).map(i -> random.within(127)).toArray();

        assertThat(IntStream.of(numbers).min()).hasValue(-127);
        assertThat(IntStream.of(numbers).max()).hasValue(127);
        assertThat(IntStream.of(numbers).distinct().count()).isEqualTo(255);
    }

    @Test
    void signed_manyNumbers_fillTheInterval() {
        SplitMix64 random = new SplitMix64(3);
        List<Double> numbers = Stream.generate(random::signed).limit(10_000).toList();

        assertThat(numbers).allMatch(number -> number >= -1 && number < 1);
        assertThat(numbers).anyMatch(number -> number < -0.99).anyMatch(number -> number > 0.99);
    }
}
