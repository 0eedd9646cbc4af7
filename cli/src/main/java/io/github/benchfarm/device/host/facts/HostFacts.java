package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Gpu;
import io.github.benchfarm.device.Software;
import java.util.List;
import java.util.Map;

/**
 * What a computer says about itself; empty text, an empty list and 0 mean unknown.
 *
 * @param product the maker's name of the computer, e.g. "20XW0026GE" or "MacBookPro18,3"
 * @param cpu the processor, its cores and clocks
 */
record HostFacts(String manufacturer, String product, String os, String osVersion, Cpu cpu, long ramBytes) {
    /** A computer that says nothing. */
    static HostFacts unknown() {
        return new HostFacts("", "", "", "", Cpu.unknown(), 0);
    }

    /** These facts as a row of the device table, completed by what the JVM knows. */
    DeviceSpecs toSpecs(String runtime, String agent) {
        boolean named = !os.isEmpty();
        return new DeviceSpecs(
                product.isEmpty() ? "this computer" : product,
                "host",
                manufacturer,
                product,
                0,
                Software.of(
                        named ? os : System.getProperty("os.name", ""),
                        named ? osVersion : System.getProperty("os.version", "")),
                "",
                withLogicalCores(),
                Gpu.unknown(),
                ramBytes,
                List.of(),
                runtime,
                agent,
                false,
                false,
                Map.of());
    }

    private Cpu withLogicalCores() {
        return cpu.logicalCores() > 0
                ? cpu
                : new Cpu(cpu.name(), cpu.physicalCores(), Runtime.getRuntime().availableProcessors(), cpu.clusters());
    }
}
