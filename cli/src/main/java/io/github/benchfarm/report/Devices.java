package io.github.benchfarm.report;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.JobResult;
import java.util.Map;

/** Finds the device of a result and names it. */
final class Devices {
    private Devices() {}

    /** The device of a result; throws IllegalArgumentException when the run does not know it. */
    static PlannedDevice of(JobResult result, Map<DeviceId, PlannedDevice> devices) {
        PlannedDevice device = devices.get(result.job().device());
        if (device == null) {
            throw new IllegalArgumentException("job " + result.job().id() + " is for device '"
                    + result.job().device() + "', which the run does not list");
        }
        return device;
    }

    /** Name and id: two phones of one model are two devices. */
    static String nameAndId(PlannedDevice device) {
        return device.specs().name() + " (" + device.id() + ")";
    }
}
