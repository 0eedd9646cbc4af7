package io.github.benchfarm.lab;

import io.github.benchfarm.device.AgentExit;
import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.device.Condition;
import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.Payload;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Affinity;
import io.github.benchfarm.plan.Job;
import io.github.benchfarm.plan.JobSpecs;
import io.github.benchfarm.plan.RunRequest;
import io.github.benchfarm.result.JobResults;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.JournalEntry;
import io.github.benchfarm.result.RunDirectory;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.Fixer;
import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLogReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One try of a job: condition, place the model, run the agent, read the log, record. */
final class Attempt {
    private final RunRequest request;
    private final Duration limit;
    private final int retries;
    private final Recorder recorder;
    private final StopSignal stop;

    Attempt(RunRequest request, LabSettings settings, Recorder recorder, StopSignal stop) {
        this.request = request;
        this.retries = settings.retries();
        this.limit = settings.jobAllowance()
                .plusNanos(request.warmup().maxNanos() + request.measure().maxNanos());
        this.recorder = recorder;
        this.stop = stop;
    }

    /** How often a job is tried again after its device went away. */
    int retries() {
        return retries;
    }

    /** Whether no further job should be tried. */
    boolean stopped() {
        return stop.given();
    }

    /** Tries a job and records how that ended; what was interrupted is not recorded, so that it can be resumed. */
    void run(AgentSession session, Device device, Job job) {
        requireMeasurable(device, job);
        RunDirectory directory = recorder.directory();
        int number = directory.nextAttempt(job);
        recorder.tell(new RunEvent.JobStarted(job, number));
        Instant started = Instant.now();
        Condition before = session.condition();
        Model model = job.benchCase().model();
        session.place(new Payload(Payload.Kind.MODEL, model.sha256(), model.path()));
        Path staged = directory.stageLog(job, number);
        AgentExit exit = runAgent(session, job, number, staged);
        if (exit.failure().isPresent() && stop.given()) {
            return;
        }
        Condition after = session.condition();
        Trial trial = new Trial(job, number, started, before, after, session.findings());
        if (exit.failure().isPresent()) {
            Failure failure = exit.failure().get();
            // A Ctrl-C on a terminal reaches the agent as well, perhaps before we hear of it: that job is resumed, too.
            boolean interrupted = failure.code().equals(AgentSession.INTERRUPTED);
            record(trial, interrupted ? JobStatus.SKIPPED : JobStatus.FAILED, failure, null);
        } else {
            judge(trial, staged, exit.lastError());
        }
    }

    /** A log that cannot be kept is not the job's failure: the next one would fare no better. */
    private AgentExit runAgent(AgentSession session, Job job, int number, Path staged) {
        try {
            return session.run(
                    JobSpecs.of(request, job, number),
                    staged,
                    limit,
                    progress -> recorder.tell(new RunEvent.JobPhase(job, progress.phase())));
        } catch (FailureException e) {
            if (e.failure().code().equals(AgentSession.LOG_UNWRITABLE)) {
                throw recorder.directory().cannotContinue(e.failure().reason(), e);
            }
            throw e;
        }
    }

    private static void requireMeasurable(Device device, Job job) {
        Failure problem = job.benchCase().model().problem();
        if (problem != null) {
            throw new FailureException(problem);
        }
        JobSpecs.refusal(job.benchCase().model()).ifPresent(failure -> {
            throw new FailureException(failure);
        });
        String affinity = job.benchCase().affinity();
        if (affinity != null && job.cpuMask() == null) {
            throw new FailureException(
                    Affinity.unavailable(affinity, device.specs().cpu()));
        }
        Delegate delegate = job.benchCase().delegate().delegate();
        if (!device.delegates().contains(delegate)) {
            String known =
                    device.delegates().stream().sorted().map(Delegate::wireName).collect(Collectors.joining(", "));
            throw new FailureException(Failure.user(
                    "DELEGATE_UNAVAILABLE",
                    device.id() + " has no delegate " + delegate.wireName() + ": it has " + known));
        }
    }

    private void judge(Trial trial, Path staged, String lastError) {
        Job job = trial.job();
        String sha256 = recorder.directory().commitLog(staged, job, trial.attempt());
        Path log = recorder.directory().logPath(job, trial.attempt());
        try {
            TimingLog read = TimingLogReader.read(
                    log,
                    job.id().value(),
                    trial.attempt(),
                    job.benchCase().model().sha256());
            if (read.end().ok()) {
                Validity.require(job, read);
                JournalEntry entry = trial.entry(JobStatus.OK, null, sha256);
                recorder.record(entry, JobResults.of(job, entry, recorder.planned(job), read));
            } else {
                record(trial, JobStatus.FAILED, failure(read.end(), lastError), sha256);
            }
        } catch (FailureException e) {
            record(trial, JobStatus.FAILED, e.failure(), sha256);
        }
    }

    private void record(Trial trial, JobStatus status, Failure failure, @Nullable String logSha256) {
        JournalEntry entry = trial.entry(status, failure, logSha256);
        recorder.record(entry, JobResults.withoutNumbers(trial.job(), entry, status, failure));
    }

    /** What the agent says failed, with what its runtime last complained of. */
    private static Failure failure(TimingLog.End end, String lastError) {
        String code = Objects.requireNonNull(end.code());
        boolean known = code.matches("[A-Z][A-Z0-9_]{1,40}");
        String message = Objects.requireNonNullElse(end.message(), "");
        String reason = lastError.isEmpty() || message.contains(lastError) ? message : message + " (" + lastError + ")";
        Fixer fixer = switch (code) {
            case "MODEL_MISSING", "MODEL_INVALID", "SIGNATURE_UNKNOWN", "INPUT_UNSUPPORTED", "INVOKE_FAILED" ->
                Fixer.USER;
            case "JOB_INVALID", "JOB_UNSUPPORTED", "INTERNAL" -> Fixer.HARNESS;
            default -> Fixer.DEVICE;
        };
        return new Failure(known ? code : "AGENT_ERROR", reason, fixer);
    }

    /** The facts of one attempt, before it is known how it ended. */
    private record Trial(
            Job job, int attempt, Instant started, Condition before, Condition after, List<Finding> findings) {
        JournalEntry entry(JobStatus status, @Nullable Failure failure, @Nullable String logSha256) {
            return new JournalEntry(
                    JournalEntry.SCHEMA,
                    job.id(),
                    attempt,
                    status,
                    failure,
                    started,
                    Instant.now(),
                    before,
                    after,
                    findings,
                    logSha256);
        }
    }
}
