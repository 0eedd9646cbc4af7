package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.device.Cluster;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What /sys/devices/system/cpu says of the processors that are online.
 *
 * <pre>
 * cpu0/topology/physical_package_id   0
 * cpu0/topology/core_id               0
 * cpu0/cpufreq/cpuinfo_max_freq       4700000   (kHz)
 * cpu0/cpufreq/scaling_cur_freq       1190407   (kHz)
 * </pre>
 */
final class CpuFolder {
    private static final String PROCESSORS = "cpu[0-9]*";
    private static final int KILO = 1000;

    /** A core's number is unique only within these; the last two are missing on older kernels, and -1 means none. */
    private static final List<String> CORE = List.of("physical_package_id", "core_id", "die_id", "cluster_id");

    private CpuFolder() {}

    /** Cores, hardware threads not counted twice; 0 when the topology of one of them is unknown, as in some virtual machines. */
    static int physicalCores(Path folder) {
        List<List<String>> cores = processors(folder)
                .map(cpu -> cpu.resolve("topology"))
                .map(topology -> CORE.stream()
                        .map(name -> SmallFile.text(topology.resolve(name)))
                        .toList())
                .toList();
        return distinctCores(cores);
    }

    /** Groups of processors with the same highest clock; empty when the clock of one of them is unknown. */
    static List<Cluster> clusters(Path folder) {
        Map<Integer, List<Integer>> byClock = processors(folder)
                .collect(Collectors.groupingBy(
                        CpuFolder::maxMhz, TreeMap::new, Collectors.mapping(CpuFolder::number, Collectors.toList())));
        return byClock.containsKey(0)
                ? List.of()
                : byClock.entrySet().stream()
                        .map(group -> new Cluster(
                                "",
                                group.getKey(),
                                group.getValue().stream().sorted().toList()))
                        .toList();
    }

    private static int maxMhz(Path cpu) {
        OptionalLong clock = SmallFile.number(cpu.resolve("cpufreq/cpuinfo_max_freq"));
        return clock.isPresent() ? megahertz(clock.getAsLong()) : 0;
    }

    private static int number(Path cpu) {
        return Integer.parseInt(String.valueOf(cpu.getFileName()).replaceAll("[^0-9]", ""));
    }

    /** The current clock of each processor; empty when it is unknown of one of them. */
    static List<Integer> clocksMhz(Path folder) {
        List<OptionalLong> clocks = processors(folder)
                .map(cpu -> SmallFile.number(cpu.resolve("cpufreq/scaling_cur_freq")))
                .toList();
        return clocks.stream().allMatch(OptionalLong::isPresent)
                ? clocks.stream()
                        .flatMapToLong(OptionalLong::stream)
                        .mapToObj(CpuFolder::megahertz)
                        .toList()
                : List.of();
    }

    private static int distinctCores(Collection<List<String>> cores) {
        boolean known = cores.stream()
                .noneMatch(core -> core.get(0).isEmpty() || core.get(1).isEmpty());
        return known ? (int) cores.stream().distinct().count() : 0;
    }

    private static Stream<Path> processors(Path folder) {
        return SmallFile.list(folder, PROCESSORS).stream();
    }

    private static int megahertz(long kilohertz) {
        return (int) Math.max(0, Math.min(kilohertz / KILO, Integer.MAX_VALUE));
    }
}
