package io.github.benchfarm.device.android;

import io.github.benchfarm.device.Confinement;
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
    private static final int MAX_SIGNAL = 64;
    private static final int SIGKILL = 9;
    private static final Map<Integer, String> SIGNALS = Map.of(
            4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", SIGKILL, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");

    private static final String CRASH_BEGIN = "*** *** ***";
    private static final String PROCESS = ">>> ";
    private static final String AGENT = "app_process";

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
        Optional<Failure> confined = Confinement.refusal(job, output.complaints());
        if (confined.isPresent()) {
            return confined;
        }
        String where = " in phase " + output.phase();
        if (code <= SIGNAL_BASE || code > SIGNAL_BASE + MAX_SIGNAL) {
            return Optional.of(Failure.device(
                    "AGENT_FAILED",
                    "the agent ended with exit code " + code + where + said(lastError(output.complaints()))));
        }
        int signal = code - SIGNAL_BASE;
        if (signal == SIGKILL) {
            return Optional.of(Failure.device(
                    "AGENT_CRASHED",
                    "the agent was killed by SIGKILL" + where + ", most likely because memory ran out"
                            + said(lastError(output.complaints()))));
        }
        String crash = crash(crashLog.get());
        return Optional.of(Failure.device(
                "AGENT_CRASHED",
                "the agent crashed with " + SIGNALS.getOrDefault(signal, "signal " + signal) + where + "; model "
                        + job.model().name() + " cannot run here with " + job.delegate()
                        + ": try another delegate, or convert the model again"
                        + said(crash.isEmpty() ? lastError(output.complaints()) : crash)));
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

    /**
     * The signal, the message and the first frame of the crash that Android wrote down last:
     *
     * <pre>
     * 11-24 13:40:00.124  4330  4330 F DEBUG   : *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** ***
     * 11-24 13:40:00.124  4330  4330 F DEBUG   : pid: 4321, tid: 4321, name: main  &gt;&gt;&gt; app_process &lt;&lt;&lt;
     * 11-24 13:40:00.124  4330  4330 F DEBUG   : signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0
     * 11-24 13:40:00.125  4330  4330 F DEBUG   :       #00 pc 000000000004f9ac  /system/lib64/libc.so (abort+164)
     * </pre>
     *
     * <p>Empty when that was another program's: apps crash all day.
     */
    private static String crash(String crashLog) {
        String last = crashLog.substring(Math.max(0, crashLog.lastIndexOf(CRASH_BEGIN)));
        if (last.contains(PROCESS) && !last.contains(PROCESS + AGENT)) {
            return "";
        }
        return last.lines()
                .filter(line -> line.contains(" signal ") || line.contains("#00 pc") || line.contains("Abort message"))
                .map(line -> line.replaceFirst("^.*? (?=signal |#00 pc|Abort message)", ""))
                .reduce((former, later) -> former + "; " + later)
                .map(PlainText::brief)
                .orElse("");
    }

    private static String said(String text) {
        return text.isEmpty() ? "" : "; its last message: " + text;
    }
}
