package io.github.benchfarm.device;

import java.util.List;
import java.util.Locale;

/**
 * Equal cores of a processor.
 *
 * @param core the name of their design, e.g. "Cortex-A77"; empty when unknown
 * @param maxMhz their highest clock; 0 when unknown
 * @param cpus their numbers, ascending; empty when unknown
 */
public record Cluster(String core, int maxMhz, List<Integer> cpus) {
    private static final double MHZ_PER_GHZ = 1000;

    public Cluster {
        cpus = List.copyOf(cpus);
    }

    /** As people write it: "3x Cortex-A77 2.42 GHz". */
    public String text() {
        String count = cpus.isEmpty() ? "" : cpus.size() + "x ";
        String clock = maxMhz == 0 ? "" : String.format(Locale.ROOT, " %.2f GHz", maxMhz / MHZ_PER_GHZ);
        return (count + (core.isEmpty() ? "core" : core) + clock).strip();
    }
}
