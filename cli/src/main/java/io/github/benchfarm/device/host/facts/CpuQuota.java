package io.github.benchfarm.device.host.facts;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The share of the CPUs that control groups leave us.
 *
 * <pre>
 * /proc/self/cgroup                              0::/user.slice/run.scope    (version 2)
 * /sys/fs/cgroup/user.slice/run.scope/cpu.max    150000 100000               (quota and period, "max" for none)
 *
 * /proc/self/cgroup                              4:cpu,cpuacct:/docker/4f5e  (version 1)
 * /sys/fs/cgroup/cpu/docker/4f5e/cpu.cfs_quota_us     150000                 (-1 for none)
 * /sys/fs/cgroup/cpu/docker/4f5e/cpu.cfs_period_us    100000
 * </pre>
 */
final class CpuQuota {
    private CpuQuota() {}

    /**
     * Whole CPUs that the tightest of our groups and their parents allows, rounded up; 0 when none limits us.
     *
     * @param root of the file system
     */
    static int cpus(Path root) {
        Path groups = root.resolve("sys/fs/cgroup");
        return SmallFile.text(root.resolve("proc/self/cgroup"))
                .lines()
                .map(line -> line.split(":", 3))
                .filter(fields -> fields.length == 3)
                .flatMapToInt(fields -> limits(groups, fields[1], fields[2]))
                .filter(cpus -> cpus > 0)
                .min()
                .orElse(0);
    }

    /** CPUs of a {@code cpu.max}, rounded up; 0 for no limit and for anything else. */
    static int ofMax(String text) {
        String[] fields = text.split("\\s+", -1);
        return fields.length == 2 ? ofQuota(fields[0], fields[1]) : 0;
    }

    /** CPUs of a quota and its period, rounded up; 0 for no limit and for anything else. */
    static int ofQuota(String quota, String period) {
        OptionalLong used = Numbers.whole(quota);
        OptionalLong of = Numbers.whole(period);
        if (used.orElse(0) <= 0 || of.orElse(0) <= 0) {
            return 0;
        }
        return (int) Math.min(Math.ceil((double) used.getAsLong() / of.getAsLong()), Integer.MAX_VALUE);
    }

    private static IntStream limits(Path groups, String controllers, String group) {
        if (controllers.isEmpty()) {
            return upwards(groups, group).mapToInt(path -> ofMax(SmallFile.text(path.resolve("cpu.max"))));
        }
        if (!List.of(controllers.split(",", -1)).contains("cpu")) {
            return IntStream.empty();
        }
        return Stream.of("cpu", controllers)
                .flatMap(mount -> upwards(groups.resolve(mount), group))
                .mapToInt(path -> ofQuota(
                        SmallFile.text(path.resolve("cpu.cfs_quota_us")),
                        SmallFile.text(path.resolve("cpu.cfs_period_us"))));
    }

    /** The group and all above it; in a container only the last is there, by a path the host knows. */
    private static Stream<Path> upwards(Path mount, String group) {
        Path bottom = mount.resolve(group.replaceFirst("^/+", "")).normalize();
        return Stream.iterate(bottom, path -> path != null && path.startsWith(mount), Path::getParent);
    }
}
