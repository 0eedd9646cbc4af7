package io.github.benchfarm.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timing log of one attempt, complete and checked. Arrays are in the order of measuring and owned by this value.
 *
 * @param init null when the attempt ended before the model was loaded
 * @param memory null when the attempt ended before it was read
 * @param outputs null when the job did not ask for them
 */
public record TimingLog(
        Header header,
        List<AgentCondition> conditions,
        @Nullable Init init,
        Samples warmup,
        Samples measure,
        @Nullable Memory memory,
        @Nullable Outputs outputs,
        End end) {
    public TimingLog {
        conditions = List.copyOf(conditions);
    }

    /** Who measured, with what. {@code clock} and {@code process} as in doc/wire.md. */
    public record Header(
            String agent, String platform, String runtime, String startedUtc, Clock clock, AgentProcess process) {}

    /** The clock of all nanoseconds; {@code resolutionNanos} is the smallest step seen. */
    public record Clock(String name, long resolutionNanos) {}

    /** The process that measured; {@code schedGroup} its scheduling group; {@code cpusAllowed} a hex mask. Empty = unknown. */
    public record AgentProcess(String kind, String cpuset, String schedGroup, String cpusAllowed, int nice) {}

    /**
     * The device's condition as the agent saw it.
     *
     * @param cpusAllowed hex mask of the cores it might use then, empty when unknown
     * @param clockTimes of each clock domain since boot; empty when unknown
     */
    public record AgentCondition(
            String at, long elapsedNanos, String thermal, String cpusAllowed, List<ClockTimes> clockTimes) {
        public AgentCondition {
            clockTimes = List.copyOf(clockTimes);
        }
    }

    /**
     * How long a clock domain ran at each of its clocks since boot.
     *
     * @param cpu the domain's first core
     * @param khz its clocks
     * @param ticks hundredths of a second at each of them
     */
    public record ClockTimes(int cpu, List<Long> khz, List<Long> ticks) {
        public ClockTimes {
            khz = List.copyOf(khz);
            ticks = List.copyOf(ticks);
            if (khz.size() != ticks.size()) {
                throw new IllegalArgumentException(khz.size() + " clocks with " + ticks.size() + " times");
            }
        }
    }

    /** Model load; null = unknown. */
    public record Init(
            long nanos,
            String applied,
            @Nullable Integer nodes,
            @Nullable Integer planAfter,
            @Nullable Integer delegated,
            @Nullable Integer partitions) {}

    /** Iterations of one phase, nanoseconds each; {@code full} when the agent's array ended the phase. */
    @SuppressWarnings(
            "ArrayRecordComponent") // up to a million numbers: boxing them would cost more than equality is worth
    public record Samples(long[] nanos, boolean full) {
        private static final Samples NONE = new Samples(new long[0], false);

        /** A phase without iterations. */
        public static Samples none() {
            return NONE;
        }
    }

    /** Peak memory of the whole process, and the same before the model was loaded, in bytes; null = unknown. */
    public record Memory(@Nullable Long peakBytes, @Nullable Long baseBytes, String how) {}

    /** Hash of all outputs, and the best classes of the first one. */
    public record Outputs(@Nullable String sha256, List<Score> topK) {
        public Outputs {
            topK = List.copyOf(topK);
        }
    }

    /** A class and its dequantized score. */
    public record Score(int index, double score) {}

    /** How it ended: {@code code} and {@code message} are null exactly when all went well. */
    public record End(
            @Nullable String code,
            @Nullable String message,
            @Nullable Long suspendedNanos) {
        public boolean ok() {
            return code == null;
        }
    }
}
