package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.FailureException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** An iPhone, reached by one tool. */
record IosDevice(IosBackend backend, IosFacts phone, DeviceSpecs specs, AgentInstall agent) implements Device {
    private static final Set<Delegate> DELEGATES =
            EnumSet.of(Delegate.XNNPACK, Delegate.CPU, Delegate.GPU, Delegate.COREML);
    private static final Duration READY = Duration.ofSeconds(60);

    /** As on other phones, so that rows of the comparison meet; every iPhone of our table has as many cores. */
    private static final int THREADS = 4;

    @Override
    public DeviceId id() {
        return new DeviceId(phone.udid());
    }

    @Override
    public Set<Delegate> delegates() {
        return EnumSet.copyOf(DELEGATES);
    }

    @Override
    public int defaultThreads() {
        return THREADS;
    }

    @Override
    public AgentSession open(Preparation how) {
        IosCalls.step(() -> backend.makeReady(phone, READY));
        boolean open = false;
        try {
            agent.require(backend, phone.udid());
            files().remove(IosFiles.JOBS);
            open = true;
            return new IosSession(backend, phone, agent.app(), how);
        } finally {
            if (!open) {
                backend.release(phone);
            }
        }
    }

    /** Removes models, inputs and jobs. The app stays: its user built, signed and installed it. */
    @Override
    public void clean() {
        try {
            files().remove(IosFiles.JOBS);
            files().remove(IosFiles.MODELS);
            files().remove(IosFiles.INPUTS);
        } catch (FailureException e) {
            if (!(e.getCause() instanceof IosException.NotInstalled)) {
                throw e;
            }
        }
    }

    private IosFiles files() {
        return new IosFiles(backend, agent.app().on(phone.udid()));
    }
}
