package io.github.benchfarm.model.twin;

/** The real numbers that an activation can hold; quantized formats put their levels there. Contains 0. */
record Range(double low, double high) {
    /** Of many thousand normal numbers a handful lies further out. */
    private static final double DEVIATIONS = 4.5;

    Range {
        if (!(low <= 0 && high >= 0 && low < high)) {
            throw new IllegalArgumentException("not a range around 0: " + low + " to " + high);
        }
    }

    /** Where nearly all numbers of an activation lie. */
    static Range of(Signal signal) {
        double reach = DEVIATIONS * signal.deviation();
        return new Range(Math.min(0, signal.mean() - reach), Math.max(0, signal.mean() + reach));
    }

    /** The range of one number. */
    static Range of(double value) {
        return new Range(Math.min(0, value), Math.max(0, value));
    }
}
