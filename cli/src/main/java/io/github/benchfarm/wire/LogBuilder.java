package io.github.benchfarm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.wire.TimingLog.AgentCondition;
import io.github.benchfarm.wire.TimingLog.AgentProcess;
import io.github.benchfarm.wire.TimingLog.Clock;
import io.github.benchfarm.wire.TimingLog.ClockTimes;
import io.github.benchfarm.wire.TimingLog.End;
import io.github.benchfarm.wire.TimingLog.Header;
import io.github.benchfarm.wire.TimingLog.Init;
import io.github.benchfarm.wire.TimingLog.Memory;
import io.github.benchfarm.wire.TimingLog.Outputs;
import io.github.benchfarm.wire.TimingLog.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the lines of one timing log, in their order, into a {@link TimingLog}. */
final class LogBuilder {
    private static final int MAX_CONDITIONS = 10_000;
    private static final int MAX_TOP_K = 1000;
    private static final int MAX_DOMAINS = 256;
    private static final int MAX_CLOCKS = 1000;

    private final String job;
    private final int attempt;
    private final String modelSha256;
    private final List<AgentCondition> conditions = new ArrayList<>();
    private final SampleArray warmup = new SampleArray();
    private final SampleArray measure = new SampleArray();
    private @Nullable Header header;
    private @Nullable Init init;
    private @Nullable Memory memory;
    private @Nullable Outputs outputs;
    private @Nullable End end;

    LogBuilder(String job, int attempt, String modelSha256) {
        this.job = job;
        this.attempt = attempt;
        this.modelSha256 = modelSha256;
    }

    boolean ended() {
        return end != null;
    }

    void accept(JsonNode json) {
        LogLine line = new LogLine(json);
        String type = line.text("t");
        if (header == null && !type.equals("header")) {
            throw invalid("the log does not begin with a header");
        }
        switch (type) {
            case "header" -> header(line);
            case "condition" -> condition(line);
            case "init" -> init(line);
            case "samples" -> samples(line);
            case "memory" ->
                memory = new Memory(line.longOrNull("peakBytes"), line.longOrNull("baseBytes"), line.text("how"));
            case "outputs" -> outputs(line);
            case "end" -> end(line);
            default -> {
                // A newer agent may say more: unknown line types are skipped by contract.
            }
        }
    }

    TimingLog build() {
        if (header == null) {
            throw new FailureException(
                    Failure.device("LOG_INCOMPLETE", "the timing log is empty: the agent ended early"));
        }
        if (end == null) {
            throw new FailureException(Failure.device(
                    "LOG_INCOMPLETE", "the timing log has no end line: the agent or the transfer was cut off"));
        }
        if (end.ok() && (init == null || measure.size() == 0)) {
            throw invalid("the log says ok but holds no measured iteration");
        }
        return new TimingLog(header, conditions, init, warmup.samples(), measure.samples(), memory, outputs, end);
    }

    private void header(LogLine line) {
        if (header != null) {
            throw invalid("the log has two headers");
        }
        long schema = line.number("schema");
        if (schema > JobSpec.SCHEMA) {
            throw invalid("the log has schema " + schema + ", this version reads " + JobSpec.SCHEMA
                    + ": use matching versions of command and agent");
        }
        LogLine its = line.object("job");
        requireSame("job", job, its.text("job"));
        requireSame("attempt", Integer.toString(attempt), Long.toString(its.number("attempt")));
        requireSame("model", modelSha256, its.object("model").text("sha256"));
        LogLine clock = line.object("clock");
        LogLine process = line.object("process");
        header = new Header(
                line.text("agent"),
                line.text("platform"),
                line.text("runtime"),
                line.text("startedUtc"),
                new Clock(clock.text("name"), clock.number("resolutionNanos")),
                new AgentProcess(
                        process.text("kind"),
                        process.text("cpuset"),
                        Objects.requireNonNullElse(process.textOrNull("schedGroup"), ""),
                        process.text("cpusAllowed"),
                        Math.toIntExact(process.number("nice"))));
    }

    private static void requireSame(String what, String expected, String seen) {
        if (!expected.equals(seen)) {
            throw new FailureException(Failure.device(
                    "LOG_FOREIGN", "the timing log is of another " + what + ": " + seen + " instead of " + expected));
        }
    }

    private void condition(LogLine line) {
        if (conditions.size() < MAX_CONDITIONS) {
            conditions.add(new AgentCondition(
                    line.text("at"),
                    line.number("elapsedNanos"),
                    line.text("thermal"),
                    Objects.requireNonNullElse(line.textOrNull("cpusAllowed"), ""),
                    clockTimes(line)));
        }
    }

    private static List<ClockTimes> clockTimes(LogLine line) {
        List<ClockTimes> domains = new ArrayList<>();
        for (JsonNode domain : line.array("cpuTimeInState")) {
            List<Long> khz = numbers(domain.path("khz"));
            List<Long> ticks = numbers(domain.path("ticks"));
            if (khz.size() != ticks.size() || !domain.path("cpu").isInt() || domains.size() == MAX_DOMAINS) {
                throw invalid("cpuTimeInState is not a list of {cpu, khz, ticks}");
            }
            domains.add(new ClockTimes(domain.path("cpu").intValue(), khz, ticks));
        }
        return domains;
    }

    private static List<Long> numbers(JsonNode array) {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode number : array) {
            if (!number.isIntegralNumber()
                    || !number.canConvertToLong()
                    || number.longValue() < 0
                    || numbers.size() == MAX_CLOCKS) {
                throw invalid("cpuTimeInState holds something else than whole numbers");
            }
            numbers.add(number.longValue());
        }
        return numbers;
    }

    private void init(LogLine line) {
        init = new Init(
                line.number("nanos"),
                line.text("applied"),
                line.intOrNull("nodes"),
                line.intOrNull("planAfter"),
                line.intOrNull("delegated"),
                line.intOrNull("partitions"));
    }

    private void samples(LogLine line) {
        SampleArray phase = switch (line.text("phase")) {
            case "warmup" -> warmup;
            case "measure" -> measure;
            default -> throw invalid("samples of the unknown phase '" + line.text("phase") + "'");
        };
        phase.add(line.array("nanos"), line.flag("full"));
    }

    private void outputs(LogLine line) {
        List<Score> scores = new ArrayList<>();
        for (JsonNode pair : line.array("topK")) {
            if (pair.size() != 2 || !pair.path(0).isInt() || !pair.path(1).isNumber() || scores.size() == MAX_TOP_K) {
                throw invalid("topK is not a list of [class, score]");
            }
            scores.add(new Score(pair.path(0).intValue(), pair.path(1).doubleValue()));
        }
        outputs = new Outputs(line.textOrNull("sha256"), scores);
    }

    private void end(LogLine line) {
        String status = line.text("status");
        if (status.equals("ok")) {
            LogLine counts = line.object("samples");
            warmup.requireSize("warmup", counts.number("warmup"));
            measure.requireSize("measure", counts.number("measure"));
            end = new End(null, null, line.longOrNull("suspendedNanos"));
        } else if (status.equals("error")) {
            end = new End(line.text("code"), line.text("message"), line.longOrNull("suspendedNanos"));
        } else {
            throw invalid("the end line has the unknown status '" + status + "'");
        }
    }

    static FailureException invalid(String reason) {
        return new FailureException(Failure.device("LOG_INVALID", reason));
    }
}
