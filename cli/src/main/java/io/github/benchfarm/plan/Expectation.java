package io.github.benchfarm.plan;

import io.github.benchfarm.wire.Phase;
import java.time.Duration;

/**
 * How long jobs are expected to take, guessed from the settings and the models' multiply-adds.
 *
 * @param likely a guess for planning an evening, nothing more
 * @param most when every phase runs to its time limit
 */
public record Expectation(Duration likely, Duration most) {
    /** A mid-range phone CPU with four threads; only used to guess durations. */
    private static final double MULTIPLY_ADDS_PER_NANO = 10;

    private static final double MIN_ITERATION_NANOS = 100_000;

    private static final Duration OVERHEAD = Duration.ofSeconds(1);

    /** The expectation of one job. */
    public static Expectation of(RunRequest request, Job job) {
        if (job.benchCase().model().problem() != null) {
            return new Expectation(Duration.ZERO, Duration.ZERO);
        }
        double multiplyAdds = (double) job.benchCase().model().multiplyAdds();
        double iterationNanos = Math.max(MIN_ITERATION_NANOS, multiplyAdds / MULTIPLY_ADDS_PER_NANO);
        long likely = likelyNanos(request.warmup(), iterationNanos) + likelyNanos(request.measure(), iterationNanos);
        long most = request.warmup().maxNanos() + request.measure().maxNanos();
        return new Expectation(OVERHEAD.plusNanos(likely), OVERHEAD.plusNanos(most));
    }

    private static long likelyNanos(Phase phase, double iterationNanos) {
        long wanted = Math.max(phase.minNanos(), Math.round(phase.iterations() * iterationNanos));
        return Math.min(phase.maxNanos(), wanted);
    }

    /** Both durations added up. */
    public Expectation plus(Expectation other) {
        return new Expectation(likely.plus(other.likely), most.plus(other.most));
    }
}
