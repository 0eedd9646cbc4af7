package io.github.benchfarm.model.twin;

import io.github.benchfarm.model.tflite.Activation;

/** What a layer with weights gives. */
enum Outcome {
    /** No activation function, as at the end of an inverted residual. */
    LINEAR(1, Activation.NONE, "/BiasAdd"),

    /** Spread so that few numbers reach 6, but all levels of 8 bits below 6 are in use. */
    RELU6(1.5, Activation.RELU6, "/Relu6"),

    /** Spread so that the largest probabilities of 1000 are no rounding errors of 8 bits. */
    LOGITS(4, Activation.NONE, "/BiasAdd");

    private static final Range SIX = new Range(0, 6);

    private final double deviation;
    private final Activation activation;
    private final String suffix;

    Outcome(double deviation, Activation activation, String suffix) {
        this.deviation = deviation;
        this.activation = activation;
        this.suffix = suffix;
    }

    /** The activation function. */
    Activation activation() {
        return activation;
    }

    /** What the name of its tensor ends with. */
    String suffix() {
        return suffix;
    }

    /** The numbers in front of the activation function. */
    Signal before() {
        return Signal.centred(deviation);
    }

    /** The numbers behind the activation function. */
    Signal after() {
        return this == RELU6 ? before().rectified() : before();
    }

    /** What they are quantized for. */
    Range range() {
        return this == RELU6 ? SIX : Range.of(before());
    }
}
