package io.github.benchfarm.device.android;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.JobSpec;
import io.github.benchfarm.wire.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Why an agent on a phone left no log, from how it ended. */
final class AgentEnd {
    private static final int SIGNAL_BASE = 128;
    private static final int SIGKILL = 9;
    private static final Map<Integer, String> SIGNALS = Map.of(
            4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", SIGKILL, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");

    private AgentEnd() {}

    /**
     * The failure; empty when the agent claims to have written its log.
     *
     * @param crashLog what Android wrote down of crashes, asked for only after one
     */
    static Optional<Failure> failure(int code, AgentOutput output, JobSpec job, Supplier<String> crashLog) {
        if (code == 0) {
            return Optional.empty();
        }
        String where = " in phase " + output.phase();
        if (code <= SIGNAL_BASE) {
            return Optional.of(Failure.device(
                    "AGENT_FAILED",
                    "the agent ended with exit code " + code + where + said(lastError(output.complaints()))));
        }
        int signal = code - SIGNAL_BASE;
        String name = SIGNALS.getOrDefault(signal, "signal " + signal);
        String reason = signal == SIGKILL
                ? "the agent was killed by SIGKILL" + where + ", most likely because memory ran out"
                : "the agent crashed with " + name + where + "; model "
                        + job.model().name() + " cannot run here with " + job.delegate()
                        + ": try another delegate, or convert the model again";
        return Optional.of(Failure.device("AGENT_CRASHED", reason + said(crash(crashLog.get(), output.complaints()))));
    }

    static Failure timedOut(AgentOutput output, Duration limit) {
        return Failure.device(
                "AGENT_TIMEOUT",
                "the agent was stopped in phase " + output.phase() + " after its limit of " + limit.toMillis() / 1000.0
                        + " s; allow more time, or measure fewer iterations");
    }

    static Failure flooded(AgentOutput output) {
        return Failure.harness(
                "AGENT_FLOODED",
                "the agent was stopped in phase " + output.phase() + " because it printed without end"
                        + said(lastError(output.complaints())));
    }

    /** What the runtime complained of last: TFLite's own words, else the last line; may be empty. */
    static String lastError(String stderr) {
        List<String> lines = stderr.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .filter(line -> line.startsWith("ERROR:"))
                .reduce((former, later) -> later)
                .or(() -> lines.stream().reduce((former, later) -> later))
                .map(PlainText::brief)
                .orElse("");
    }

    /** The signal and the first frame that Android's crash log names. */
    private static String crash(String crashLog, String stderr) {
        List<String> lines = crashLog.lines().toList();
        String told = lines.stream()
                .filter(line -> line.contains(" signal ") || line.contains("#00 pc") || line.contains("Abort message"))
                .map(line -> line.replaceFirst("^.*? (?=signal |#00 pc|Abort message)", ""))
                .reduce((former, later) -> former + "; " + later)
                .orElse("");
        return told.isEmpty() ? lastError(stderr) : PlainText.brief(told);
    }

    private static String said(String text) {
        return text.isEmpty() ? "" : "; its last message: " + text;
    }
}
