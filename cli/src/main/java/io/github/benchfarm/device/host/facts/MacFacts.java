package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What macOS says about a Mac, by {@code sysctl} and {@code sw_vers}.
 *
 * <pre>
 * machdep.cpu.brand_string: Apple M1 Pro
 * hw.model: MacBookPro18,3
 * hw.physicalcpu: 10
 * hw.logicalcpu: 10
 * hw.perflevel0.physicalcpu: 8
 * hw.memsize: 17179869184
 *
 * ProductName:            macOS
 * ProductVersion:         14.2.1
 * </pre>
 */
final class MacFacts {
    private static final int MEGA = 1_000_000;

    private MacFacts() {}

    /** Asks this Mac. */
    static HostFacts read() {
        return parse(
                SystemCommand.output("/usr/sbin/sysctl", "hw", "machdep.cpu"),
                SystemCommand.output("/usr/bin/sw_vers"));
    }

    /** Reads the output of both commands; what is missing stays unknown. */
    static HostFacts parse(String sysctl, String swVers) {
        Map<String, String> values = KeyedLines.parse(sysctl, ':');
        Map<String, String> os = KeyedLines.parse(swVers, ':');
        return new HostFacts(
                "Apple",
                values.getOrDefault("hw.model", ""),
                os.getOrDefault("ProductName", ""),
                os.getOrDefault("ProductVersion", ""),
                cpu(values),
                Math.max(0, Numbers.whole(values.getOrDefault("hw.memsize", "")).orElse(0)));
    }

    private static Cpu cpu(Map<String, String> values) {
        return new Cpu(
                values.getOrDefault("machdep.cpu.brand_string", "").replaceAll("\\s+", " "),
                cores(values, "physicalcpu"),
                cores(values, "logicalcpu"),
                clusters(values));
    }

    /** All cores, or the sum over the performance levels of Apple silicon. */
    private static int cores(Map<String, String> values, String kind) {
        int all = Numbers.count(values.getOrDefault("hw." + kind, ""));
        return all > 0
                ? all
                : Stream.of("hw.perflevel0.", "hw.perflevel1.")
                        .mapToInt(level -> Numbers.count(values.getOrDefault(level + kind, "")))
                        .sum();
    }

    /** Only Intel Macs tell their clock. */
    private static List<Cluster> clusters(Map<String, String> values) {
        long hertz =
                Numbers.whole(values.getOrDefault("hw.cpufrequency_max", "")).orElse(0);
        return hertz >= MEGA && hertz / MEGA <= Integer.MAX_VALUE
                ? List.of(new Cluster("", (int) (hertz / MEGA), List.of()))
                : List.of();
    }
}
