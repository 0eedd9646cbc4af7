package io.github.benchfarm.testing;

import io.github.benchfarm.device.AgentExit;
import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Payload;
import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A device whose agent is a function from job to behaviour; it never measures anything. */
public final class FakeDevice implements Device {
    private final PlannedDevice planned;
    private final Agent agent;
    private final Runnable whenOpened;
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

    public FakeDevice(PlannedDevice planned, Agent agent) {
        this(planned, agent, () -> {});
    }

    /** A device that does something each time it is opened, e.g. throws. */
    public FakeDevice(PlannedDevice planned, Agent agent, Runnable whenOpened) {
        this.planned = planned;
        this.agent = agent;
        this.whenOpened = whenOpened;
    }

    /** What happens when a job runs: writes a log, or returns or throws a failure. */
    public interface Agent {
        AgentExit run(JobSpec job, Path log) throws IOException;
    }

    /** An agent that measures the same 100 iterations every time. */
    public static Agent steady() {
        long[] nanos = new long[100];
        Arrays.setAll(nanos, i -> 2_000_000 + i);
        return (job, log) -> {
            Files.writeString(log, LogText.ok(job, nanos));
            return AgentExit.complete("");
        };
    }

    /** Ids of the jobs that ran, in order. */
    public List<String> ran() {
        return List.copyOf(ran);
    }

    public PlannedDevice planned() {
        return planned;
    }

    @Override
    public DeviceId id() {
        return planned.id();
    }

    @Override
    public DeviceSpecs specs() {
        return planned.specs();
    }

    @Override
    public Set<Delegate> delegates() {
        return planned.delegates();
    }

    @Override
    public int defaultThreads() {
        return planned.defaultThreads();
    }

    @Override
    public void clean() {}

    @Override
    public AgentSession open(Preparation how) {
        whenOpened.run();
        return new Session();
    }

    private final class Session implements AgentSession {
        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public Condition condition() {
            return Condition.unknown();
        }

        @Override
        public void place(Payload payload) {}

        @Override
        public AgentExit run(JobSpec job, Path log, Duration limit, Consumer<Progress> to) {
            ran.add(job.job());
            to.accept(new Progress("measure"));
            try {
                return agent.run(job, log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}

        @Override
        public void close() {}
    }
}
