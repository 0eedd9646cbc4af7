package io.github.benchfarm.result;

import io.github.benchfarm.wire.Failure;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums up the repeats of one case on one device. */
public final class Repeats {
    private static final String FEW_SAMPLES = "FEW_SAMPLES";

    /** Ascending: what was tried and failed says more than what went away, and that more than what was not tried. */
    private static final List<JobStatus> BY_WEIGHT = List.of(JobStatus.SKIPPED, JobStatus.LOST, JobStatus.FAILED);

    private static final Comparator<JobResult> MOST_TELLING = Comparator.comparing(
                    (JobResult result) -> BY_WEIGHT.indexOf(result.status()))
            .thenComparing(result -> result.job().repeat());

    private Repeats() {}

    /** The repeats of each case on each device, both in the order in which the results name them first. */
    public static Collection<List<JobResult>> byCell(List<JobResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> List.of(result.job().device(), result.job().benchCase()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** The cell of the comparison; no repeats = the case was not planned. */
    public static ComparisonCell sumUp(List<JobResult> repeats) {
        if (repeats.isEmpty()) {
            return new ComparisonCell.NotPlanned();
        }
        List<Measurement> ok = repeats.stream()
                .map(JobResult::measurement)
                .filter(Objects::nonNull)
                .toList();
        if (ok.isEmpty()) {
            return unmeasured(repeats);
        }
        double[] p50s = values(ok, measurement -> measurement.latency().p50());
        return p50s.length == 0
                ? new ComparisonCell.Unmeasured(JobStatus.OK, FEW_SAMPLES, ok.size(), repeats.size())
                : measured(p50s, ok, repeats.size());
    }

    private static ComparisonCell measured(double[] p50s, List<Measurement> ok, int repeats) {
        DoubleSummaryStatistics range = Arrays.stream(p50s).summaryStatistics();
        double[] inits = values(ok, measurement -> OptionalDouble.of((double) measurement.initNanos()));
        double[] peaks = values(ok, Repeats::peakBytes);
        return new ComparisonCell.Measured(
                Quantiles.median(p50s),
                range.getMin(),
                range.getMax(),
                Quantiles.median(inits),
                peaks.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.median(peaks)),
                ok.size(),
                repeats);
    }

    private static ComparisonCell unmeasured(List<JobResult> repeats) {
        JobResult telling = repeats.stream().max(MOST_TELLING).orElseThrow();
        Failure failure = Objects.requireNonNull(telling.failure(), "only an ok result has no failure");
        return new ComparisonCell.Unmeasured(telling.status(), failure.code(), 0, repeats.size());
    }

    private static OptionalDouble peakBytes(Measurement measurement) {
        return measurement.peakBytes() == null ? OptionalDouble.empty() : OptionalDouble.of(measurement.peakBytes());
    }

    private static double[] values(List<Measurement> measured, Function<Measurement, OptionalDouble> value) {
        return measured.stream()
                .map(value)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }
}
