package io.github.benchfarm.plan;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.SpecsFindings;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A device as far as the plan and the tables need it; kept in run.json.
 *
 * @param delegates what its agent can be asked for
 * @param defaultThreads threads when the request names none
 * @param findings what a reader must know about every number of this device
 */
public record PlannedDevice(
        DeviceId id, DeviceSpecs specs, Set<Delegate> delegates, int defaultThreads, List<Finding> findings) {
    public PlannedDevice {
        delegates = new TreeSet<>(delegates);
        findings = List.copyOf(findings);
    }

    /** A device as it is now. */
    public static PlannedDevice of(Device device) {
        DeviceSpecs specs = device.specs();
        return new PlannedDevice(
                device.id(), specs, device.delegates(), device.defaultThreads(), SpecsFindings.of(specs));
    }
}
