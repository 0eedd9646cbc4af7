package io.github.benchfarm.device;

import io.github.benchfarm.wire.Delegate;
import java.util.Set;

/** Something that can run an agent: a phone or this computer. */
public interface Device {
    /** Who it is, whatever its address. */
    DeviceId id();

    /** Its hardware and software. */
    DeviceSpecs specs();

    /** The delegates its agent can be asked for. */
    Set<Delegate> delegates();

    /** Threads to measure with when nobody says how many. */
    int defaultThreads();

    /**
     * Makes the device ready to measure. Throws {@link DeviceLostException} when it is not there any more, a
     * {@link io.github.benchfarm.wire.FailureException} when it cannot be used.
     */
    AgentSession open(Preparation how);

    /** Removes everything that we ever put there. Throws as {@link #open}, or because that is somebody else's. */
    void clean();
}
