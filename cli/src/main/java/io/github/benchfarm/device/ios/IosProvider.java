package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.wire.FailureException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Finds the iPhones that go-ios or Apple's tools know. */
public final class IosProvider implements DeviceProvider {
    private final IosSources sources;
    private final Supplier<List<IosBackend>> tools;

    /** The iPhones at this computer; tools are looked for when they are first needed. */
    public IosProvider(IosSources sources) {
        this(sources, () -> IosTools.find(sources, System.getenv()));
    }

    IosProvider(IosSources sources, Supplier<List<IosBackend>> tools) {
        this.sources = sources;
        this.tools = tools;
    }

    @Override
    public String kind() {
        return AgentApp.KIND;
    }

    /** Says nothing when no tool is there, unless somebody asked for iPhones: most people have none. */
    @Override
    public Discovery discover(Duration limit) {
        try {
            return new IosFinder(tools.get(), sources).find(limit);
        } catch (FailureException e) {
            return sources.wanted()
                    ? new Discovery(List.of(), List.of(new UnusableDevice(kind(), "iPhones", e.failure())))
                    : new Discovery(List.of(), List.of());
        }
    }
}
