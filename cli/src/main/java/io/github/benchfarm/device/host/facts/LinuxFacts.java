package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.device.Cpu;
import java.nio.file.Path;

/** Reads what Linux says about a computer from /proc, /sys and /etc. */
final class LinuxFacts {
    private LinuxFacts() {}

    /**
     * Reads what there is; what is missing stays unknown.
     *
     * @param root of the file system
     */
    static HostFacts read(Path root) {
        CpuInfo info = CpuInfo.parse(SmallFile.text(root.resolve("proc/cpuinfo")));
        OsRelease os = OsRelease.parse(SmallFile.text(root.resolve("etc/os-release")));
        DmiName dmi = DmiName.read(root.resolve("sys/class/dmi/id"));
        return new HostFacts(
                dmi.vendor(),
                product(root, dmi, info),
                os.name(),
                os.version(),
                cpu(root.resolve("sys/devices/system/cpu"), info),
                MemInfo.totalBytes(SmallFile.text(root.resolve("proc/meminfo"))));
    }

    /** ARM boards have no DMI table but a device tree. */
    private static String product(Path root, DmiName dmi, CpuInfo info) {
        if (!dmi.product().isEmpty()) {
            return dmi.product();
        }
        String tree = SmallFile.text(root.resolve("sys/firmware/devicetree/base/model"))
                .replace("\0", "");
        return tree.isEmpty() ? info.board() : tree;
    }

    private static Cpu cpu(Path folder, CpuInfo info) {
        int listed = CpuFolder.physicalCores(folder);
        int cores = listed > 0 ? listed : info.physicalCores();
        return new Cpu(
                info.name(), cores > 0 ? cores : info.logicalCores(), info.logicalCores(), CpuFolder.clusters(folder));
    }
}
