package io.github.benchfarm.device;

import java.util.List;

/**
 * The devices of a run.
 *
 * @param devices to measure on, each once, sorted by id
 * @param unusable asked for, there, and not usable
 */
public record DeviceSelection(List<Device> devices, List<UnusableDevice> unusable) {
    public DeviceSelection {
        devices = List.copyOf(devices);
        unusable = List.copyOf(unusable);
    }
}
