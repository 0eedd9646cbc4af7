package io.github.benchfarm.command;

import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.android.adb.AdbAddress;
import io.github.benchfarm.device.ios.IosSources;
import java.util.List;

/**
 * Where devices are looked for.
 *
 * @param adbServers at least one
 * @param wake whether a phone may be woken to see its hardware: asleep it hides cores
 * @param allowUnplugged whether phones that neither charge nor hang on a cable are usable
 * @param ios how iPhones are reached
 */
record DeviceSources(List<AdbAddress> adbServers, boolean wake, boolean allowUnplugged, IosSources ios) {
    DeviceSources {
        adbServers = List.copyOf(adbServers);
    }

    /** Makes the providers of all kinds of device. */
    interface Providers {
        List<DeviceProvider> of(DeviceSources sources);
    }
}
