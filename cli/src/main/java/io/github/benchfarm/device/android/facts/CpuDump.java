package io.github.benchfarm.device.android.facts;

import io.github.benchfarm.device.ArmCore;
import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.android.shell.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The processor of a phone. A sleeping phone shows fewer cores in /proc/cpuinfo, and each core names those of its cluster.
 *
 * <pre>
 * ===possible
 * 0-7
 * ===clocks
 * 0 1 2 3|1804800       (related_cpus and cpuinfo_max_freq in kHz, of each core)
 * ===cpuinfo
 * processor	: 0
 * CPU implementer	: 0x51
 * CPU part	: 0x805
 * </pre>
 */
final class CpuDump {
    static final String COMMAND = "echo ===possible; cat /sys/devices/system/cpu/possible 2>&1; echo ===clocks;"
            + " for c in /sys/devices/system/cpu/cpu[0-9]*; do echo \"$(cat $c/cpufreq/related_cpus 2>/dev/null)|$(cat"
            + " $c/cpufreq/cpuinfo_max_freq 2>/dev/null)\"; done; echo ===cpuinfo;"
            + " grep -E '^(processor|CPU implementer|CPU part)' /proc/cpuinfo 2>&1 | head -n 800";

    private static final Pattern POSSIBLE = Pattern.compile("0(?:-([0-9]{1,3}))?");
    private static final Pattern CLOCK = Pattern.compile("([0-9 ]{1,1000})\\|([1-9][0-9]{4,7})");
    private static final Pattern LINE =
            Pattern.compile("(processor|CPU implementer|CPU part)\\s*:\\s*([0-9a-fx]{1,8})");
    private static final int MOST_CORES = 256;
    private static final int KILO = 1000;

    private CpuDump() {}

    /** Reads what the command printed; cores and clusters that make no sense are unknown. */
    static Cpu parse(Sections sections) {
        int cores = sections.lines("possible").stream()
                .map(POSSIBLE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(range -> range.group(1) == null ? 1 : 1 + Integer.parseInt(range.group(1)))
                .orElse(0);
        int known = cores <= MOST_CORES ? cores : 0;
        return new Cpu("", known, known, clusters(sections, known));
    }

    private static List<Cluster> clusters(Sections sections, int cores) {
        Map<String, Integer> clocks = new TreeMap<>();
        for (String line : sections.lines("clocks")) {
            Matcher clock = CLOCK.matcher(line);
            if (clock.matches()) {
                clocks.put(clock.group(1).strip(), Integer.parseInt(clock.group(2)) / KILO);
            }
        }
        Map<Integer, String> names = names(sections.lines("cpuinfo"));
        List<Cluster> clusters = new ArrayList<>();
        clocks.forEach((related, mhz) -> {
            List<Integer> cpus = numbers(related, cores);
            if (!cpus.isEmpty()) {
                clusters.add(new Cluster(name(cpus, names), mhz, cpus));
            }
        });
        return merged(clusters);
    }

    /** Some kernels give each core a clock of its own: equal cores are one cluster all the same. */
    private static List<Cluster> merged(List<Cluster> clusters) {
        Map<String, Cluster> byKind = new TreeMap<>();
        for (Cluster cluster : clusters) {
            byKind.merge(
                    cluster.core() + "/" + cluster.maxMhz(),
                    cluster,
                    (one, other) -> new Cluster(one.core(), one.maxMhz(), union(one.cpus(), other.cpus())));
        }
        List<Cluster> merged = List.copyOf(byKind.values());
        return contradict(merged) ? List.of() : merged;
    }

    /** Whether a core is in two clusters: then neither can be believed. */
    private static boolean contradict(List<Cluster> clusters) {
        List<Integer> cpus =
                clusters.stream().flatMap(cluster -> cluster.cpus().stream()).toList();
        return cpus.stream().distinct().count() < cpus.size();
    }

    private static List<Integer> union(List<Integer> one, List<Integer> other) {
        return List.copyOf(
                new TreeSet<>(Stream.concat(one.stream(), other.stream()).toList()));
    }

    private static List<Integer> numbers(String related, int cores) {
        List<Integer> cpus = new ArrayList<>();
        for (String word : related.split(" +", -1)) {
            if (word.matches("[0-9]{1,3}") && (cores == 0 || Integer.parseInt(word) < cores)) {
                cpus.add(Integer.valueOf(word));
            }
        }
        return cpus.stream().distinct().sorted().toList();
    }

    private static String name(List<Integer> cpus, Map<Integer, String> names) {
        return cpus.stream()
                .map(cpu -> names.getOrDefault(cpu, ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Map<Integer, String> names(List<String> cpuinfo) {
        Map<Integer, String> names = new HashMap<>();
        int processor = -1;
        String implementer = "";
        for (String line : cpuinfo) {
            Matcher field = LINE.matcher(line);
            if (!field.matches()) {
                continue;
            }
            switch (field.group(1)) {
                case "processor" ->
                    processor = field.group(2).matches("[0-9]{1,3}") ? Integer.parseInt(field.group(2)) : -1;
                case "CPU implementer" -> implementer = field.group(2);
                default -> names.put(processor, ArmCore.name(implementer, field.group(2)));
            }
        }
        return names;
    }

    /** The cores of {@code possible} that no cluster has, e.g. "4, 5". */
    static String missing(Cpu cpu) {
        return IntStream.range(0, cpu.logicalCores())
                .filter(core -> !cpu.cpus().contains(core))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
