package io.github.benchfarm.plan;

import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Phase;
import io.github.benchfarm.wire.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for: everything that decides the plan of a run, and nothing else. Kept in run.json.
 *
 * @param devices selectors: {@code all}, {@code android}, {@code ios}, {@code host}, ids, names, globs
 * @param models paths and names as typed
 * @param precisions keep only models of these precisions; empty = all
 * @param delegates each with its options
 * @param threads thread counts to measure with; empty = the default of each device
 * @param affinities words of {@link Affinity}, the cores to measure on; empty = those that the system chooses
 * @param clocks whether the devices hold their clocks
 * @param prepare whether devices may be touched to make them ready
 * @param signature signature key, or null for the primary subgraph
 * @param allowFallback whether a delegate may leave the whole model to the CPU
 * @param repeats how often each case is measured, each time in a fresh process
 * @param seed of the order of jobs and of the inputs
 */
public record RunRequest(
        List<String> devices,
        List<String> models,
        List<String> precisions,
        List<DelegateSpec> delegates,
        List<Integer> threads,
        List<String> affinities,
        Clocks clocks,
        boolean prepare,
        @Nullable String signature,
        boolean allowFallback,
        Phase warmup,
        Phase measure,
        int repeats,
        long seed) {
    /** As many threads as an agent accepts. */
    public static final int MAX_THREADS = 256;

    public static final int MAX_REPEATS = 1000;
    public static final int MAX_ITERATIONS = 1_000_000;

    public RunRequest {
        devices = List.copyOf(devices);
        models = List.copyOf(models);
        precisions = List.copyOf(precisions);
        delegates = List.copyOf(delegates);
        threads = List.copyOf(threads);
        affinities = List.copyOf(affinities);
        affinities.forEach(Affinity::requireKnown);
        if (clocks == Clocks.FIXED && !prepare) {
            throw new UsageException("--clocks fixed changes the phones and --no-prepare forbids that: leave one out");
        }
        for (int count : threads) {
            requireRange("--threads", count, 1, MAX_THREADS);
        }
        requireRange("--repeats", repeats, 1, MAX_REPEATS);
        requireRange("--iterations", measure.iterations(), 1, MAX_ITERATIONS);
        requireRange("--warmup", warmup.iterations(), 0, MAX_ITERATIONS);
    }

    /** How devices are made ready. */
    public Preparation preparation() {
        return new Preparation(prepare, clocks == Clocks.FIXED);
    }

    private static void requireRange(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw new UsageException(option + " " + value + " is out of range: give " + min + " to " + max);
        }
    }
}
