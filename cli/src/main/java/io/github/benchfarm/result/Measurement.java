package io.github.benchfarm.result;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of one job, derived from its timing log.
 *
 * @param runtime what executed the model, e.g. "tflite 2.20.0"
 * @param applied the delegate that ran at least one node, {@code cpu}, or {@code unverified}
 * @param nodes nodes of the execution plan without delegates; null = unknown, as in the next two
 * @param delegated how many of them the delegate took over
 * @param partitions in how many pieces
 * @param initNanos model load, interpreter creation and tensor allocation
 * @param firstNanos the very first inference
 * @param peakBytes peak memory of the whole process; null = unknown
 * @param baseBytes the same before the model was loaded; null = unknown
 * @param cpuset group of processors that the process was in; empty = unknown, as in the next two
 * @param schedGroup its scheduling group
 * @param cpusAllowed hex mask of the cores it might use
 * @param clockShare mean clock during the job / highest clock, of the fastest clock domain that was in use; null = unknown
 */
public record Measurement(
        String runtime,
        String applied,
        @Nullable Integer nodes,
        @Nullable Integer delegated,
        @Nullable Integer partitions,
        long initNanos,
        long firstNanos,
        Latency latency,
        @Nullable Long peakBytes,
        @Nullable Long baseBytes,
        String cpuset,
        String schedGroup,
        String cpusAllowed,
        @Nullable Double clockShare) {}
