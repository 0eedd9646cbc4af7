package io.github.benchfarm.lab;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceLostException;
import io.github.benchfarm.device.Preparation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A lane's hold on its device: made ready when needed, and again when the device comes back after it went away. */
final class Connection implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Device device;
    private final Preparation how;
    private final Duration patience;
    private final StopSignal stop;
    private volatile @Nullable AgentSession session;

    Connection(Device device, Preparation how, Duration patience, StopSignal stop) {
        this.device = device;
        this.how = how;
        this.patience = patience;
        this.stop = stop;
    }

    Device device() {
        return device;
    }

    /**
     * The session, opened now if there is none. A device that is away is waited for; throws {@link DeviceLostException} when
     * it does not come back in time or the run is stopped, and what {@link Device#open} throws otherwise.
     */
    AgentSession session() {
        long start = System.nanoTime();
        while (true) {
            AgentSession its = session;
            if (its != null) {
                return its;
            }
            try {
                session = device.open(how);
            } catch (DeviceLostException e) {
                boolean late = System.nanoTime() - start >= patience.toNanos();
                if (late || stop.await(POLL)) {
                    throw e;
                }
            }
        }
    }

    /** Ends what runs on the device, from any thread. */
    void stop() {
        AgentSession its = session;
        if (its != null) {
            its.stop();
        }
    }

    /** Gives up the session; the next one who asks for it gets a new one. */
    @Override
    public void close() {
        AgentSession its = session;
        session = null;
        if (its != null) {
            its.close();
        }
    }
}
