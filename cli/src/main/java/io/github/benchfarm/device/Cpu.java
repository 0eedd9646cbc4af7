package io.github.benchfarm.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The processor of a device. Empty text, an empty list and 0 mean unknown.
 *
 * @param name as the maker calls it; phones name their cores only
 * @param physicalCores cores, without counting hardware threads twice
 * @param logicalCores processors the operating system schedules on
 * @param clusters groups of equal cores, kept with the fastest first
 */
public record Cpu(String name, int physicalCores, int logicalCores, List<Cluster> clusters) {
    private static final Comparator<Cluster> FASTEST_FIRST =
            Comparator.comparingInt(Cluster::maxMhz).reversed();

    public Cpu {
        clusters = clusters.stream().sorted(FASTEST_FIRST).toList();
    }

    /** A processor of which nothing is known. */
    public static Cpu unknown() {
        return new Cpu("", 0, 0, List.of());
    }

    /** The clusters as people write them: "1x Cortex-A77 2.84 GHz + 3x Cortex-A77 2.42 GHz"; empty when unknown. */
    public String clusterText() {
        return clusters.stream().map(Cluster::text).collect(Collectors.joining(" + "));
    }

    /** What to call it: phones name their cores, computers the whole processor; empty when unknown. */
    public String text() {
        return name.isEmpty() ? clusterText() : name;
    }

    /** All numbered cores of known clusters, ascending. */
    public List<Integer> cpus() {
        return numbers(clusters);
    }

    /** The cores above the slowest cluster, ascending; all cores when they are all equal. */
    public List<Integer> bigCpus() {
        return clusters.size() < 2 ? cpus() : numbers(clusters.subList(0, clusters.size() - 1));
    }

    /** The cores of the slowest cluster, ascending; empty when all cores are equal. */
    public List<Integer> littleCpus() {
        return clusters.size() < 2
                ? List.of()
                : clusters.get(clusters.size() - 1).cpus();
    }

    private static List<Integer> numbers(List<Cluster> clusters) {
        List<Integer> cpus = new ArrayList<>();
        clusters.forEach(cluster -> cpus.addAll(cluster.cpus()));
        return cpus.stream().sorted().toList();
    }
}
