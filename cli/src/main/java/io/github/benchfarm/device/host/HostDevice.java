package io.github.benchfarm.device.host;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.util.Set;

/** This computer. */
record HostDevice(HostRuntime runtime, DeviceSpecs specs, int defaultThreads) implements Device {
    private static final DeviceId ID = new DeviceId("host");

    @Override
    public DeviceId id() {
        return ID;
    }

    @Override
    public Set<Delegate> delegates() {
        return Set.of(Delegate.XNNPACK, Delegate.CPU);
    }

    /** Refused: what lies here is the user's own cache. Homes of agents go with their sessions. */
    @Override
    public void clean() {
        throw new FailureException(Failure.user(
                "NOT_CLEANED", "on this computer there is only the cache " + runtime.cache() + ": delete it by hand"));
    }

    @Override
    public AgentSession open(Preparation how) {
        try {
            return new HostSession(runtime, HostHome.create(runtime.homes()));
        } catch (IOException e) {
            throw HostHome.failure(runtime.homes(), e);
        }
    }
}
