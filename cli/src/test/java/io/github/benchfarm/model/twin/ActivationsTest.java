package io.github.benchfarm.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number that a twin computes, in TFLite on this computer: none may be of a kind that takes other time. */
class ActivationsTest {
    /** Of a thousand probabilities most are nearly 0, and 0 in 8 bits: also in a trained network. */
    private static final String PROBABILITIES = "MobilenetV1/Predictions.*|Identity.*";

    @TempDir
    private Path folder;

    static List<String> ids() {
        return Twins.all().stream().map(Twin::id).toList();
    }

    /** Half of the numbers behind a RELU6 are 0. */
    @ParameterizedTest
    @MethodSource("ids")
    void activations_ofTwin_areNormalNumbersAndSpread(String id) throws IOException {
        try (TfliteRun run = opened(id)) {
            List<TfliteRun.Output> all = run.outputs(1);

            assertThat(all).hasSize(run.nodes());
            for (TfliteRun.Output activation : all) {
                assertThat(irregular(activation.values())).as(activation.name()).isZero();
                if (!activation.name().matches(PROBABILITIES)) {
                    float[] sorted = activation.values().clone();
                    Arrays.sort(sorted);
                    assertThat(longestRun(sorted) / (double) sorted.length)
                            .as(activation.name())
                            .isLessThan(0.6);
                    assertThat(run(sorted, sorted.length - 1) / (double) sorted.length)
                            .as(activation.name())
                            .isLessThan(0.02);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void activations_ofTwoInputs_differ(String id) throws IOException {
        try (TfliteRun run = opened(id)) {
            List<TfliteRun.Output> one = run.outputs(1);
            List<TfliteRun.Output> other = run.outputs(2);
            List<TfliteRun.Output> again = run.outputs(1);

            for (int i = 0; i < one.size(); i++) {
                float[] values = one.get(i).values();
                assertThat(Arrays.equals(values, again.get(i).values())).isTrue();
                assertThat(Arrays.equals(values, other.get(i).values()))
                        .as(one.get(i).name())
                        .isFalse();
            }
        }
    }

    /** The largest probability of a quantized network is more than a rounding error. */
    @ParameterizedTest
    @MethodSource("ids")
    void probabilities_ofTwin_haveAWinner(String id) throws IOException {
        Twin twin = Twins.find(id).orElseThrow();
        Path file = Files.write(folder.resolve("twin.tflite"), twin.bytes());
        try (TfliteRun run = new TfliteRun(file)) {
            float[] values = run.outputs(1).get(0).values();
            Arrays.sort(values);
            double sum = 0;
            for (float value : values) {
                sum += value;
            }

            assertThat(values[values.length - 1] / sum).isBetween(0.02, 0.9);
        }
    }

    private TfliteRun opened(String id) throws IOException {
        Twin twin = Twins.find(id).orElseThrow();
        byte[] bytes = TwinFile.opened(id, twin.network(), twin.format());
        return new TfliteRun(Files.write(folder.resolve("opened.tflite"), bytes));
    }

    /** How many numbers are not finite, or so near to 0 that processors handle them by microcode. */
    private static int irregular(float[] values) {
        int count = 0;
        for (float value : values) {
            boolean denormal = value != 0 && Math.abs(value) < Float.MIN_NORMAL;
            count += !Float.isFinite(value) || denormal ? 1 : 0;
        }
        return count;
    }

    private static int longestRun(float[] sorted) {
        int longest = 0;
        for (int last = sorted.length - 1; last >= 0; last -= run(sorted, last)) {
            longest = Math.max(longest, run(sorted, last));
        }
        return longest;
    }

    /** How many equal numbers end at an index. */
    private static int run(float[] sorted, int last) {
        int first = last;
        while (first > 0 && sorted[first - 1] == sorted[last]) {
            first--;
        }
        return last - first + 1;
    }
}
