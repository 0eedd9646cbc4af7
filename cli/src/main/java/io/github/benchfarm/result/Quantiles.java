package io.github.benchfarm.result;

import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** Hyndman-Fan type 7 quantiles (the default of R and NumPy). */
public final class Quantiles {
    /** On a copy: the library would reorder the caller's array. */
    private static final Quantile HF7 = Quantile.withDefaults().withCopy(true).with(EstimationMethod.HF7);

    /** Samples that must lie above a quantile before it is worth showing. */
    private static final double MIN_TAIL = 5;

    private static final double ROUNDING = 1e-9;

    private Quantiles() {}

    /** The quantile q of values in any order, or empty when fewer than five samples are expected beyond it. */
    public static OptionalDouble shown(double[] values, double q) {
        return values.length * (1 - q) + ROUNDING < MIN_TAIL
                ? OptionalDouble.empty()
                : OptionalDouble.of(HF7.evaluate(values, q));
    }

    /** The median of at least one value. */
    public static double median(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        return HF7.evaluate(values, 0.5);
    }
}
