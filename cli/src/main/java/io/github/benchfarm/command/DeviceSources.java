package io.github.benchfarm.command;

import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.android.adb.AdbAddress;
import java.util.List;

/**
 * Where devices are looked for.
 *
 * @param adbServers at least one
 */
record DeviceSources(List<AdbAddress> adbServers) {
    DeviceSources {
        adbServers = List.copyOf(adbServers);
    }

    /** Makes the providers of all kinds of device. */
    interface Providers {
        List<DeviceProvider> of(DeviceSources sources);
    }
}
