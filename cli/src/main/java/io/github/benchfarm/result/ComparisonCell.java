package io.github.benchfarm.result;

import java.util.Locale;
import java.util.OptionalDouble;

/** What a case came to on a device, over its repeats. */
public sealed interface ComparisonCell {
    /** How many repeats are ok. */
    int okRepeats();

    /** How many repeats were planned. */
    int repeats();

    /**
     * A number: medians over the ok repeats.
     *
     * @param p50Nanos median of the repeats' p50
     * @param minNanos the smallest p50 of a repeat
     * @param maxNanos the largest p50 of a repeat
     * @param initNanos median of the repeats' init
     * @param peakBytes median of the repeats' peak memory; empty = unknown
     */
    record Measured(
            double p50Nanos,
            double minNanos,
            double maxNanos,
            double initNanos,
            OptionalDouble peakBytes,
            int okRepeats,
            int repeats)
            implements ComparisonCell {
        private static final double NANOS_PER_MILLI = 1e6;

        /**
         * Median and range of repeats in milliseconds: "23.90 ms (23.71-24.30)".
         *
         * @param unit what follows the median, " ms" or nothing
         */
        public String millisText(String unit) {
            return String.format(
                    Locale.ROOT,
                    "%.4g%s (%.4g-%.4g)",
                    p50Nanos / NANOS_PER_MILLI,
                    unit,
                    minNanos / NANOS_PER_MILLI,
                    maxNanos / NANOS_PER_MILLI);
        }

        /** Inferences a second: 1000 / p50 in ms. */
        public double fps() {
            return 1e9 / p50Nanos;
        }
    }

    /**
     * No number, and why.
     *
     * @param status the most telling status of the repeats; ok when there were too few iterations
     * @param code of that status; of the last repeat when they differ
     */
    record Unmeasured(JobStatus status, String code, int okRepeats, int repeats) implements ComparisonCell {
        /** What stands in the number's place: {@code failed: MODEL_INVALID}. */
        public String text() {
            return status.word() + ": " + code;
        }
    }

    /** The case does not exist for this device, e.g. because its default number of threads is another. */
    record NotPlanned() implements ComparisonCell {
        @Override
        public int okRepeats() {
            return 0;
        }

        @Override
        public int repeats() {
            return 0;
        }
    }
}
