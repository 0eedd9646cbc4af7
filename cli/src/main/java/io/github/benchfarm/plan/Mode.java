package io.github.benchfarm.plan;

import io.github.benchfarm.model.Model;
import io.github.benchfarm.model.Weights;
import io.github.benchfarm.wire.Failure;
import java.util.Locale;
import java.util.Optional;

/**
 * What a job finds out. Only {@code LATENCY} has an agent yet; the others keep their rule here, so that whoever builds one
 * meets it.
 */
public enum Mode {
    /** The time of single inferences: it depends on operators and shapes, not on what was learnt. */
    LATENCY(false),
    /** Speed, heat and energy over a long time: random weights switch other bits and draw another power. */
    SUSTAINED(true),
    /** How often the model is right: random weights know nothing. */
    ACCURACY(true);

    private final boolean needsLearntWeights;

    Mode(boolean needsLearntWeights) {
        this.needsLearntWeights = needsLearntWeights;
    }

    /** The name in job.json, e.g. {@code latency}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why a model must not be measured so; empty when it may. */
    public Optional<Failure> refusal(Model model) {
        if (!needsLearntWeights || model.weights() != Weights.SEEDED) {
            return Optional.empty();
        }
        return Optional.of(Failure.user(
                "WEIGHTS_SEEDED",
                model.name() + " has random weights, which say nothing about " + wireName()
                        + ": fetch the trained file with 'benchmark models pull " + model.name()
                        + "', or give your own"));
    }
}
