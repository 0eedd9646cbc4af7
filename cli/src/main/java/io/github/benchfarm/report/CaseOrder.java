package io.github.benchfarm.report;

import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.DelegateSpec;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts cases as the request names them: the plan's order is shuffled, and a table that moves cannot be compared. */
final class CaseOrder {
    private CaseOrder() {}

    /** Models first, then delegates, threads and affinity. */
    static Comparator<Case> of(RunInfo info) {
        Map<String, Integer> models =
                positions(info.models().stream().map(Model::name).toList());
        Map<DelegateSpec, Integer> delegates = positions(info.request().delegates());
        return Comparator.comparing(
                        (Case benchCase) -> position(models, benchCase.model().name()))
                .thenComparing(benchCase -> benchCase.model().name())
                .thenComparing(benchCase -> position(delegates, benchCase.delegate()))
                .thenComparing(benchCase -> benchCase.delegate().toString())
                .thenComparing(Case::threads)
                .thenComparing(Case::affinity, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private static <T> Map<T, Integer> positions(List<T> values) {
        Map<T, Integer> positions = new HashMap<>();
        for (T value : values) {
            positions.putIfAbsent(value, positions.size());
        }
        return positions;
    }

    private static <T> int position(Map<T, Integer> positions, T value) {
        return positions.getOrDefault(value, Integer.MAX_VALUE);
    }
}
