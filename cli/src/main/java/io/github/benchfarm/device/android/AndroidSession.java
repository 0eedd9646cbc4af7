package io.github.benchfarm.device.android;

import static io.github.benchfarm.device.android.adb.ShellWords.quote;

import io.github.benchfarm.device.AgentExit;
import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.Payload;
import io.github.benchfarm.device.android.adb.AdbException;
import io.github.benchfarm.device.android.adb.AdbRefusedException;
import io.github.benchfarm.device.android.adb.AdbTimedOutException;
import io.github.benchfarm.device.android.shell.PhonePaths;
import io.github.benchfarm.device.android.shell.PhoneShell;
import io.github.benchfarm.device.android.state.ConditionDump;
import io.github.benchfarm.device.android.state.PreparedPhone;
import io.github.benchfarm.process.Reasons;
import io.github.benchfarm.process.StoppableCall;
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
import org.jspecify.annotations.Nullable;

/** Runs the agent on a phone: a process per attempt, started by adb, whose log is pulled when it has ended well. */
final class AndroidSession implements AgentSession {
    private static final Duration STALL = Duration.ofSeconds(30);

    /** What a phone does not tell in this time is unknown. */
    private static final Duration ASKED = Duration.ofSeconds(5);

    /** A log of a million samples has 12 MB. */
    private static final long MAX_LOG_BYTES = 64L << 20;

    private final PhoneShell shell;
    private final PhoneAgent agent;
    private final PreparedPhone prepared;
    private final PhoneFiles files;
    private final StoppableCall running = new StoppableCall();

    AndroidSession(PhoneShell shell, PhoneAgent agent, PreparedPhone prepared) {
        this.shell = shell;
        this.agent = agent;
        this.prepared = prepared;
        this.files = new PhoneFiles(shell);
    }

    @Override
    public List<Finding> findings() {
        return prepared.findings();
    }

    @Override
    public Condition condition() {
        return ConditionDump.parse(shell.printed(ConditionDump.COMMAND, ASKED));
    }

    @Override
    public void place(Payload payload) {
        files.place(payload.file(), payload.sha256(), PhonePaths.HOME + "/" + payload.agentPath());
    }

    @Override
    public AgentExit run(JobSpec job, Path log, Duration limit, Consumer<Progress> to) {
        push(job);
        AgentOutput output = new AgentOutput(to);
        Optional<Failure> failure = start(job, output, limit);
        if (failure.isEmpty()) {
            failure = fetch(PhonePaths.job(job) + "/" + job.attempt() + ".jsonl", log);
        }
        shell.run("rm -rf " + quote(PhonePaths.job(job)));
        return failure.map(AgentExit::failed)
                .orElseGet(() -> AgentExit.complete(AgentEnd.lastError(output.complaints())));
    }

    @Override
    public void stop() {
        running.stop();
    }

    /** Ends what still runs of ours. A phone that is gone is swept when it comes back. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try (prepared) {
            shell.run(PhoneAgent.sweep());
        } catch (FailureException e) {
            // It went away, which its lane knows or does not need to know any more.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void push(JobSpec job) {
        Path local = null;
        try {
            local = Files.createTempFile("benchfarm-job", ".json");
            Files.writeString(local, Json.write(job), StandardCharsets.UTF_8);
            files.push(local, PhonePaths.job(job) + "/job.json");
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user("PLACE_FAILED", "the job cannot be written to a temporary file: " + Reasons.of(e)), e);
        } finally {
            delete(local);
        }
    }

    /** Why the agent left no log; empty when it says that it wrote one. */
    private Optional<Failure> start(JobSpec job, AgentOutput output, Duration limit) {
        try {
            int code = running.make(() -> shell.transport().shell(agent.command(job), output, limit, limit));
            return AgentEnd.failure(code, output, job, this::crashLog);
        } catch (AdbTimedOutException e) {
            shell.run(PhoneAgent.sweep());
            return Optional.of(AgentEnd.timedOut(output, limit));
        } catch (AgentOutput.FloodedException e) {
            shell.run(PhoneAgent.sweep());
            return Optional.of(AgentEnd.flooded(output));
        } catch (InterruptedException e) {
            if (!running.isStopped()) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(Failure.user(INTERRUPTED, "stopped in phase " + output.phase()));
        } catch (AdbException e) {
            throw PhoneShell.lost(e);
        }
    }

    /** The last crash whole: its signal stands above all the registers and frames. */
    private String crashLog() {
        return shell.run("logcat -d -b crash -t 400").stdout();
    }

    private Optional<Failure> fetch(String path, Path log) {
        if (PhoneShell.call(() -> shell.transport().stat(path, STALL)).isEmpty()) {
            return Optional.of(Failure.device("LOG_MISSING", "the agent ended well but wrote no timing log"));
        }
        try {
            PhoneShell.<Path, IOException>call(() -> {
                shell.transport().pull(path, log, MAX_LOG_BYTES, STALL);
                return log;
            });
            return Optional.empty();
        } catch (AdbRefusedException e) {
            return Optional.of(Failure.device("LOG_MISSING", "the timing log cannot be pulled: " + e.text()));
        } catch (IOException e) {
            throw new FailureException(
                    Failure.user(LOG_UNWRITABLE, "the timing log cannot be written to " + log + ": " + Reasons.of(e)),
                    e);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system empties its folder of temporary files some day.
        }
    }
}
