package io.github.benchfarm.result.study;

import java.util.Locale;

/**
 * Two latencies beside each other, and whether they differ.
 *
 * @param kind what is varied
 * @param subject what stays the same, e.g. "mobilenet_v1_1.0_224 on Galaxy S20"
 */
public record Contrast(Kind kind, String subject, Side from, Side to) {
    private static final double PERCENT = 100;
    private static final int LEAST_REPEATS = 2;

    /** What is varied between the two sides. */
    public enum Kind {
        GENERATION,
        QUANTIZATION,
        DELEGATE
    }

    /** The change from one side to the other as a share; -0.5 is half the time. */
    public double change() {
        return to.cell().p50Nanos() / from.cell().p50Nanos() - 1;
    }

    /** Whether the ranges of repeats lie apart; one repeat has no range and shows nothing. */
    public boolean shown() {
        boolean repeated = from.cell().okRepeats() >= LEAST_REPEATS && to.cell().okRepeats() >= LEAST_REPEATS;
        boolean apart = from.cell().maxNanos() < to.cell().minNanos()
                || to.cell().maxNanos() < from.cell().minNanos();
        return repeated && apart;
    }

    /** The change in words: "-48 %", or that no difference is shown. */
    public String changeText() {
        return shown() ? String.format(Locale.ROOT, "%+.0f %%", PERCENT * change()) : "no difference is shown";
    }
}
