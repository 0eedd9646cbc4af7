package io.github.benchfarm.device.host;

import io.github.benchfarm.device.AgentExit;
import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.Confinement;
import io.github.benchfarm.device.Payload;
import io.github.benchfarm.device.host.facts.HostCondition;
import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.process.ChildProcess;
import io.github.benchfarm.process.Limits;
import io.github.benchfarm.process.OperatingSystem;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the agent in a child process per attempt: a model that crashes TFLite costs its own job only. */
final class HostSession implements AgentSession {
    private final HostRuntime runtime;
    private final HostHome home;

    /** A session that owns the home and deletes it when closed. */
    HostSession(HostRuntime runtime, HostHome home) {
        this.runtime = runtime;
        this.home = home;
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Condition condition() {
        return HostCondition.now();
    }

    @Override
    public void place(Payload payload) {
        home.place(payload);
    }

    @Override
    public AgentExit run(JobSpec job, Path log, Duration limit, Consumer<Progress> to) {
        if (job.affinity() != null && OperatingSystem.current() != OperatingSystem.LINUX) {
            throw new FailureException(Confinement.unavailable(job, "only Linux can do that"));
        }
        HostWatch watch = new HostWatch(to);
        Path made = home.directory().resolve("jobs/" + job.job() + "/" + job.attempt() + ".jsonl");
        ChildExit exit;
        try {
            Files.createDirectories(made.getParent());
            Files.deleteIfExists(made);
            Files.writeString(made.resolveSibling("job.json"), Json.write(job), StandardCharsets.UTF_8);
            exit = ChildProcess.run(
                    runtime.job(home.directory(), job), Limits.of(limit, runtime.maxOutputBytes()), watch);
        } catch (IOException e) {
            throw HostHome.failure(home.directory(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(Failure.user(INTERRUPTED, "interrupted in phase " + watch.phase()), e);
        }
        Optional<Failure> failure = Confinement.refusal(job, exit.ok() ? "" : exit.stderrTail())
                .or(() -> HostExit.failure(exit, watch, job, limit))
                .or(() -> fetch(made, log));
        return failure.map(AgentExit::failed)
                .orElseGet(() -> AgentExit.complete(HostExit.lastError(exit.stderrTail())));
    }

    /** Whoever stops a run ends all child processes. */
    @Override
    public void stop() {}

    @Override
    public void close() {
        home.close();
    }

    private Optional<Failure> fetch(Path made, Path log) {
        try {
            if (!Files.isRegularFile(made)) {
                return Optional.of(Failure.device(
                        "LOG_MISSING", "the agent ended well but wrote no timing log " + made.getFileName()));
            }
            if (Files.size(made) > runtime.maxLogBytes()) {
                return Optional.of(Failure.device(
                        "LOG_INVALID",
                        "the timing log has " + Files.size(made) + " bytes, more than the " + runtime.maxLogBytes()
                                + " that are accepted; measure fewer iterations"));
            }
            Files.move(made, log);
            return Optional.empty();
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user(LOG_UNWRITABLE, "the timing log cannot be moved to " + log + ": " + Reasons.of(e)), e);
        }
    }
}
