package io.github.benchfarm.device;

import java.util.List;

/**
 * The hardware and software of a device, as it says itself: a row of devices.csv. Empty text, an empty list and 0 mean unknown.
 *
 * @param name what people call it, e.g. "Galaxy S20"
 * @param platform {@code android}, {@code ios} or {@code host}
 * @param soc the system on a chip or, on a computer, empty
 * @param cpu the processor's name
 * @param physicalCores cores, without counting hardware threads twice
 * @param logicalCores processors the operating system schedules on
 * @param maxClocksMhz the highest clock of each group of equal cores, descending
 * @param ramBytes installed memory
 * @param runtime what executes models there, e.g. "tflite 2.20.0"
 * @param agent version of the agent
 * @param simulated whether this is a stand-in whose numbers are never a result
 */
public record DeviceSpecs(
        String name,
        String platform,
        String manufacturer,
        String model,
        String os,
        String osVersion,
        String soc,
        String cpu,
        int physicalCores,
        int logicalCores,
        List<Integer> maxClocksMhz,
        long ramBytes,
        String gpu,
        String runtime,
        String agent,
        boolean simulated) {
    public DeviceSpecs {
        maxClocksMhz = List.copyOf(maxClocksMhz);
    }
}
