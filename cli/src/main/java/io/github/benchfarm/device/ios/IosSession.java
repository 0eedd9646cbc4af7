package io.github.benchfarm.device.ios;

import io.github.benchfarm.device.AgentExit;
import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.Payload;
import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.device.ios.backend.IosBackend;
import io.github.benchfarm.device.ios.backend.IosException;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.device.ios.backend.TestEnd;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.process.StoppableCall;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.Json;
import io.github.benchfarm.wire.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the agent on an iPhone: a UI test per attempt, which launches the app. Believed is only a passed test case together
 * with the timing log that the phone hands out.
 */
final class IosSession implements AgentSession {
    private static final Duration SHORT = Duration.ofSeconds(30);

    /** A log of a million samples has 12 MB. */
    private static final long MAX_LOG_BYTES = 64L << 20;

    /** Between phases the agent could be asked for more, but any question during one would disturb it. */
    private static final Progress RUNNING = new Progress("run");

    private final IosBackend backend;
    private final IosFacts phone;
    private final AgentApp app;
    private final Preparation how;
    private final IosFiles files;
    private final StoppableCall running = new StoppableCall();

    /** A session on a phone that was made ready, and is released when this is closed. */
    IosSession(IosBackend backend, IosFacts phone, AgentApp app, Preparation how) {
        this.backend = backend;
        this.phone = phone;
        this.app = app;
        this.how = how;
        this.files = new IosFiles(backend, app.on(phone.udid()));
    }

    @Override
    public List<Finding> findings() {
        return how.fixedClocks()
                ? List.of(new Finding(
                        "CLOCKS_NOT_FIXED",
                        "iOS lets nobody hold its clocks: they rise and fall as it likes",
                        "measure iPhones with free clocks"))
                : List.of();
    }

    @Override
    public Condition condition() {
        return IosCalls.call(() -> backend.condition(phone.udid(), SHORT));
    }

    @Override
    public void place(Payload payload) {
        files.place(payload);
    }

    @Override
    public AgentExit run(JobSpec job, Path log, Duration limit, Consumer<Progress> to) {
        String folder = IosFiles.JOBS + "/" + job.job();
        files.write(Json.write(job), folder + "/job.json");
        to.accept(RUNNING);
        Optional<Failure> failure = test(job, limit).or(() -> fetch(folder + "/" + job.attempt() + ".jsonl", log));
        files.remove(folder);
        return failure.map(AgentExit::failed).orElseGet(() -> AgentExit.complete(""));
    }

    @Override
    public void stop() {
        running.stop();
    }

    /** Removes our jobs. On a phone that is gone they are removed when it comes back. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            files.remove(IosFiles.JOBS);
        } catch (FailureException e) {
            // It went away, which its lane knows or does not need to know any more.
        } finally {
            backend.release(phone);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Why no log can be expected; empty when the test passed. */
    private Optional<Failure> test(JobSpec job, Duration limit) {
        try {
            Map<String, String> environment =
                    Map.of("BENCH_JOBS", job.job(), "BENCH_LIMIT_SECONDS", Long.toString(limit.toSeconds() + 1));
            TestEnd end = running.make(() -> backend.runTest(app.test(phone.udid(), environment), limit));
            return IosEnd.failure(end, job);
        } catch (IosException.TimedOut e) {
            endApp();
            return Optional.of(IosEnd.timedOut(limit));
        } catch (IosException.Gone | IosException.NoTunnel e) {
            // A tunnel was there when the session began: whoever opens the next one waits for a new one.
            throw IosCalls.lost(e);
        } catch (IosException e) {
            return Optional.of(e.failure());
        } catch (InterruptedException e) {
            endApp();
            if (!running.isStopped()) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(Failure.user(INTERRUPTED, "stopped while the app ran"));
        }
    }

    /** The tool was stopped, but the phone goes on with what it was told. */
    private void endApp() {
        String udid = phone.udid();
        try {
            IosCalls.step(() -> backend.kill(app.runnerOn(udid), SHORT));
            IosCalls.step(() -> backend.kill(app.on(udid), SHORT));
        } catch (FailureException e) {
            // The next test launches the app afresh, which ends this one.
        }
    }

    private Optional<Failure> fetch(String path, Path log) {
        try {
            if (!files.pull(path, log)) {
                return Optional.of(IosEnd.logMissing());
            }
            if (Files.size(log) > MAX_LOG_BYTES) {
                long bytes = Files.size(log);
                Files.delete(log);
                return Optional.of(IosEnd.logTooLong(bytes, MAX_LOG_BYTES));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user(LOG_UNWRITABLE, "the timing log cannot be written to " + log + ": " + Reasons.of(e)),
                    e);
        }
    }
}
