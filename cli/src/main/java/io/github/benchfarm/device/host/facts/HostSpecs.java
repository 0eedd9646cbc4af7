package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.process.OperatingSystem;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The hardware and software of this computer. */
public final class HostSpecs {
    /** More threads rarely speed up models of this size, and phones seldom have more than four big cores to compare with. */
    private static final int MOST_THREADS = 4;

    private HostSpecs() {}

    /**
     * Asks this computer about itself; never fails, what cannot be found out stays unknown.
     *
     * <p>On macOS and Windows this runs system commands for up to some seconds.
     *
     * @param runtime what executes models here, e.g. "tflite 2.20.0"
     * @param agent version of the agent
     */
    public static DeviceSpecs read(String runtime, String agent) {
        HostFacts facts = switch (OperatingSystem.current()) {
            case LINUX -> LinuxFacts.read(Path.of("/"));
            case MACOS -> MacFacts.read();
            case WINDOWS -> WindowsFacts.read();
            case OTHER -> HostFacts.unknown();
        };
        return facts.toSpecs(runtime, agent);
    }

    /**
     * How many threads to measure with unless told otherwise: at most 4, and no more than there are cores for us.
     *
     * @param specs of this computer
     * @param allowed CPUs this process may use, see {@link HostCpus#allowed()}
     */
    public static int defaultThreads(DeviceSpecs specs, int allowed) {
        return IntStream.of(MOST_THREADS, specs.cpu().physicalCores(), allowed)
                .filter(count -> count > 0)
                .min()
                .orElse(1);
    }
}
