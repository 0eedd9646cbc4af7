package io.github.benchfarm.device.host.facts;

import java.nio.file.Path;
import java.util.stream.IntStream;

/** The CPUs of this computer that are ours to use. */
public final class HostCpus {
    private HostCpus() {}

    /** CPUs this process may use, by its affinity and the quota of its control groups; at least 1. */
    public static int allowed() {
        return allowed(Path.of("/"), Runtime.getRuntime().availableProcessors());
    }

    /**
     * CPUs that a Linux file system tells.
     *
     * @param root of the file system
     * @param fallback the answer when it tells nothing
     */
    static int allowed(Path root, int fallback) {
        return IntStream.of(CpuSet.count(SmallFile.text(root.resolve("proc/self/status"))), CpuQuota.cpus(root))
                .filter(cpus -> cpus > 0)
                .min()
                .orElse(fallback);
    }
}
