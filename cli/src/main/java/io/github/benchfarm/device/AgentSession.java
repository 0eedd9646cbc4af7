package io.github.benchfarm.device;

import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A device made ready, used by one thread and for one job at a time; closing undoes every change to the device.
 *
 * <p>All methods throw {@link DeviceLostException} when the device is gone: the caller may open it again later.
 */
public interface AgentSession extends AutoCloseable {
    /** Code of the failure that is this computer's and no job's: the timing log cannot be put where it belongs. */
    String LOG_UNWRITABLE = "LOG_UNWRITABLE";

    /** Code of the failure that is no job's either: somebody stopped the agent. */
    String INTERRUPTED = "INTERRUPTED";

    /** What turned up while the device was made ready, e.g. what it refused; in effect for every job of this session. */
    List<Finding> findings();

    /** The device's condition now. */
    Condition condition();

    /**
     * Puts a file where the agent finds it; does nothing when it is already there. Throws a
     * {@link io.github.benchfarm.wire.FailureException} when it cannot, e.g. for lack of space.
     */
    void place(Payload payload);

    /**
     * Runs one attempt and copies its timing log to {@code log}, which does not exist before. Throws a
     * {@link io.github.benchfarm.wire.FailureException} with {@link #LOG_UNWRITABLE} when this computer cannot keep it.
     *
     * @param limit how long the agent may take, after which it is stopped
     * @param to is told of each phase, from any thread
     */
    AgentExit run(JobSpec job, Path log, Duration limit, Consumer<Progress> to);

    /** Ends the attempt that runs, from any thread; it then fails with {@link #INTERRUPTED}, and so does any later one. */
    void stop();

    @Override
    void close();
}
