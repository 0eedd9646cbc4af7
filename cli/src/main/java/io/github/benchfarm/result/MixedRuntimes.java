package io.github.benchfarm.result;

import io.github.benchfarm.plan.Case;
import io.github.benchfarm.wire.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Marks results that stand in one row of the comparison and were measured with different runtimes. */
public final class MixedRuntimes {
    private MixedRuntimes() {}

    /** The same results in the same order, each with a finding when its case was also measured with another runtime. */
    public static List<JobResult> marked(Collection<JobResult> results) {
        Map<Case, Set<String>> runtimes = new HashMap<>();
        for (JobResult result : results) {
            if (result.measurement() != null) {
                runtimes.computeIfAbsent(result.job().benchCase(), its -> new TreeSet<>())
                        .add(result.measurement().runtime());
            }
        }
        List<JobResult> marked = new ArrayList<>(results.size());
        for (JobResult result : results) {
            Set<String> its = runtimes.getOrDefault(result.job().benchCase(), Set.of());
            marked.add(result.measurement() == null || its.size() < 2 ? result : result.with(mixed(its)));
        }
        return marked;
    }

    private static Finding mixed(Set<String> runtimes) {
        return new Finding(
                "RUNTIMES_DIFFER",
                "the devices of this row ran the model with " + String.join(" and ", runtimes),
                "compare such devices with care: a newer runtime alone can be faster");
    }
}
