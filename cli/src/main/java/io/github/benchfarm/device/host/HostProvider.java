package io.github.benchfarm.device.host;

import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.device.DeviceProvider;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.host.facts.HostCpus;
import io.github.benchfarm.device.host.facts.HostSpecs;
import io.github.benchfarm.process.UserDirs;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Finds the one device {@code host}; the first time it unpacks TFLite and proves that it runs here. */
public final class HostProvider implements DeviceProvider {
    private final Supplier<HostRuntime> runtime;

    /** This computer, with the cache directory of this user. */
    public HostProvider() {
        this(() -> HostRuntime.ofThisJvm(cache()));
    }

    HostProvider(Supplier<HostRuntime> runtime) {
        this.runtime = runtime;
    }

    @Override
    public String kind() {
        return "host";
    }

    @Override
    public Discovery discover(Duration limit) {
        try {
            HostRuntime children = runtime.get();
            DeviceSpecs specs = HostSpecs.read(HostProbe.runtime(children, limit), AgentVersion.VERSION);
            int threads = HostSpecs.defaultThreads(specs, HostCpus.allowed());
            return new Discovery(List.of(new HostDevice(children, specs, threads)), List.of());
        } catch (FailureException e) {
            return new Discovery(List.of(), List.of(new UnusableDevice(kind(), "this computer", e.failure())));
        }
    }

    private static Path cache() {
        try {
            return UserDirs.cache();
        } catch (IllegalStateException e) {
            throw new FailureException(Failure.user("HOST_UNUSABLE", "no place for a cache: " + e.getMessage()), e);
        }
    }
}
