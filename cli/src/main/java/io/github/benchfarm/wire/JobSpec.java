package io.github.benchfarm.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a job as an agent reads it: job.json of doc/wire.md, field for field and in its order.
 *
 * @param job 16 hex digits
 * @param attempt 1, 2, ...
 * @param signature signature key, or null for the primary subgraph
 * @param affinity hex mask of CPUs the caller confines the agent to, or null
 * @param seed of the seeded inputs
 * @param items reserved for accuracy
 */
public record JobSpec(
        int schema,
        String job,
        int attempt,
        String mode,
        ModelRef model,
        @Nullable String signature,
        DelegateSpec delegate,
        int threads,
        @Nullable String affinity,
        boolean allowFallback,
        Phase warmup,
        Phase measure,
        List<InputSpec> inputs,
        long seed,
        @Nullable Items items,
        Outputs outputs,
        boolean profileOps) {

    /** The version of the contract that this command speaks. */
    public static final int SCHEMA = 1;

    public JobSpec {
        inputs = List.copyOf(inputs);
    }

    /** Which model: the hash is its identity on the device, the name is for people. */
    public record ModelRef(String sha256, String name) {}

    /** How one input is filled; {@code low} and {@code high} null mean the type's default range. */
    public record InputSpec(
            String name,
            @Nullable List<Integer> shape,
            String kind,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String sha256) {}

    /** The items of an accuracy job. */
    public record Items(String sha256, int count) {}

    /** What is reported of the outputs: their hash, and the best classes of the first one (0 = none). */
    public record Outputs(boolean checksum, int topK) {}
}
