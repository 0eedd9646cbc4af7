package io.github.benchfarm.device.host.facts;

import io.github.benchfarm.device.DeviceSpecs;
import java.util.List;

/**
 * What a computer says about itself; empty text, an empty list and 0 mean unknown.
 *
 * @param product the maker's name of the computer, e.g. "20XW0026GE" or "MacBookPro18,3"
 * @param cpu the processor, its cores and clocks
 */
record HostFacts(String manufacturer, String product, String os, String osVersion, Cpu cpu, long ramBytes) {
    /**
     * The processor.
     *
     * @param maxClocksMhz the highest clock of each group of equal cores, descending
     */
    record Cpu(String name, int physicalCores, int logicalCores, List<Integer> maxClocksMhz) {
        Cpu {
            maxClocksMhz = List.copyOf(maxClocksMhz);
        }
    }

    /** A computer that says nothing. */
    static HostFacts unknown() {
        return new HostFacts("", "", "", "", new Cpu("", 0, 0, List.of()), 0);
    }

    /** These facts as a row of the device table, completed by what the JVM knows. */
    DeviceSpecs toSpecs(String runtime, String agent) {
        boolean named = !os.isEmpty();
        return new DeviceSpecs(
                product.isEmpty() ? "this computer" : product,
                "host",
                manufacturer,
                product,
                named ? os : System.getProperty("os.name", ""),
                named ? osVersion : System.getProperty("os.version", ""),
                "",
                cpu.name,
                cpu.physicalCores,
                cpu.logicalCores > 0 ? cpu.logicalCores : Runtime.getRuntime().availableProcessors(),
                cpu.maxClocksMhz,
                ramBytes,
                "",
                runtime,
                agent,
                false);
    }
}
