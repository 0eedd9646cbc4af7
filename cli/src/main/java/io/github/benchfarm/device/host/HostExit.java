package io.github.benchfarm.device.host;

import io.github.benchfarm.device.AgentSession;
import io.github.benchfarm.process.ChildExit;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.JobSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a child left no log, from how it ended. */
final class HostExit {
    /** How people and shells stop a process group; they reach the child as well as us. */
    private static final Set<String> STOPPED = Set.of("SIGINT", "SIGTERM", "SIGHUP", "CONTROL_C_EXIT");

    private static final String ERROR = "ERROR:";
    private static final int TOLD_COMPLAINTS = 2;

    private HostExit() {}

    /** The failure; empty when the child claims to have written its log. */
    static Optional<Failure> failure(ChildExit exit, HostWatch watch, JobSpec job, Duration limit) {
        String where = " in phase " + watch.phase();
        return switch (exit.ending()) {
            case NOT_STARTED ->
                Optional.of(Failure.device(
                        "AGENT_FAILED",
                        "the agent could not be started: " + exit.stderrTail() + "; is Java still installed?"));
            case TIMED_OUT, SILENT ->
                Optional.of(Failure.device(
                        "AGENT_TIMEOUT",
                        "the agent was stopped" + where + " after its limit of " + limit.toMillis() / 1000.0
                                + " s; allow more time, or measure fewer iterations"));
            case FLOODED ->
                Optional.of(Failure.harness(
                        "AGENT_FLOODED",
                        "the agent was stopped" + where + " because it printed without end" + said(exit)));
            case EXITED -> exit.ok() ? Optional.empty() : Optional.of(ended(exit, watch, job));
        };
    }

    /**
     * What TFLite complained of last on stderr, else the exception that ended the JVM, else the last line; may be empty. Of
     * TFLite's complaints the last two are told: first it says what is wrong, then what it gives up for that.
     */
    static String lastError(String stderr) {
        List<String> lines = stderr.lines().map(String::strip).toList();
        List<String> complaints = lines.stream()
                .filter(line -> line.startsWith(ERROR))
                .map(line -> line.substring(ERROR.length()).strip())
                .toList();
        if (!complaints.isEmpty()) {
            int from = Math.max(0, complaints.size() - TOLD_COMPLAINTS);
            return ERROR + " " + String.join("; ", complaints.subList(from, complaints.size()));
        }
        return last(lines, "Caused by:")
                .or(() -> last(lines, "Exception in thread"))
                .or(() -> last(lines.stream().filter(HostExit::isSpeech).toList(), ""))
                .orElse("");
    }

    private static Failure ended(ChildExit exit, HostWatch watch, JobSpec job) {
        String where = " in phase " + watch.phase();
        Optional<String> signal = watch.fault().or(exit::signal);
        if (signal.isEmpty()) {
            return Failure.device("AGENT_FAILED", "the agent ended with exit code " + exit.code() + where + said(exit));
        }
        if (watch.fault().isEmpty() && STOPPED.contains(signal.get())) {
            return Failure.user(AgentSession.INTERRUPTED, "the agent was stopped by " + signal.get() + where);
        }
        if (signal.get().equals("SIGKILL")) {
            return Failure.device(
                    "AGENT_CRASHED",
                    "the agent was killed by SIGKILL" + where + ", most likely because memory ran out; model "
                            + job.model().name() + " needs a computer with more memory" + said(exit));
        }
        return Failure.device(
                "AGENT_CRASHED",
                "the native library crashed with " + signal.get() + where
                        + (watch.frame().isEmpty() ? "" : " at " + watch.frame()) + "; model "
                        + job.model().name() + " cannot run here with " + job.delegate()
                        + ": try another delegate, or convert the model again" + said(exit));
    }

    private static String said(ChildExit exit) {
        String last = lastError(exit.stderrTail());
        return last.isEmpty() ? "" : "; its last message: " + last;
    }

    private static Optional<String> last(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).reduce((former, later) -> later);
    }

    private static boolean isSpeech(String line) {
        return !line.isEmpty()
                && !line.startsWith("INFO:")
                && !line.startsWith("WARNING:")
                && !line.startsWith("at ")
                && !line.startsWith("... ")
                && !line.startsWith("Picked up ")
                && !line.startsWith("NOTE: Picked up ");
    }
}
