package io.github.benchfarm.model.twin;

/**
 * What the numbers of an activation are like. Known without running the network, because the weights of each layer are
 * drawn so that its output has a chosen spread, as batch normalization makes it in a trained network.
 */
record Signal(double mean, double variance) {
    /** Of numbers uniform in a range. */
    static Signal uniform(Range range) {
        double width = range.high() - range.low();
        return new Signal((range.low() + range.high()) / 2, width * width / 12);
    }

    /** Of a normal distribution around 0. */
    static Signal centred(double deviation) {
        return new Signal(0, deviation * deviation);
    }

    /** When negative numbers become 0, for a normal distribution around 0. */
    Signal rectified() {
        double positive = Math.sqrt(variance / (2 * Math.PI));
        return new Signal(positive, variance / 2 - positive * positive);
    }

    /** Of the sum with an independent one. */
    Signal plus(Signal other) {
        return new Signal(mean + other.mean, variance + other.variance);
    }

    /** Of each number multiplied by a factor. */
    Signal times(double factor) {
        return new Signal(factor * mean, factor * factor * variance);
    }

    /** Of a number added to each. */
    Signal plus(double offset) {
        return new Signal(mean + offset, variance);
    }

    /** The standard deviation. */
    double deviation() {
        return Math.sqrt(variance);
    }
}
