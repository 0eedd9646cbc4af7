package io.github.benchfarm.testing;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import java.time.Duration;
import java.util.List;

/** Always finds the same devices. */
public record FakeProvider(String kind, List<Device> usable, List<UnusableDevice> unusable) implements DeviceProvider {
    @Override
    public Discovery discover(Duration limit) {
        return new Discovery(usable, unusable);
    }
}
