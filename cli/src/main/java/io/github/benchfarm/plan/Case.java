package io.github.benchfarm.plan;

import io.github.benchfarm.model.Model;
import io.github.benchfarm.wire.DelegateSpec;
import org.jspecify.annotations.Nullable;

/**
 * What is compared: a model with a delegate, its options, threads, affinity and clocks. A row of comparison.csv.
 *
 * @param threads at least 1
 * @param affinity a word of {@link Affinity}, or null where the system chooses
 */
public record Case(
        Model model,
        DelegateSpec delegate,
        int threads,
        @Nullable String affinity,
        Clocks clocks) {}
