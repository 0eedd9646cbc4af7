package io.github.benchfarm.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.result.JournalEntry;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where the time of one job went, in seconds, from its journal entry and the times within its timing log.
 *
 * @param wall from the entry's start to its end
 * @param measured the sum of all iterations, warm-up included
 * @param start until the header: condition, model placed, JVM, TFLite's library loaded
 * @param prepare from the header to the first iteration, without init: model hashed, sample arrays, inputs
 * @param init the model loaded
 * @param between in the phases, outside of the iterations
 * @param write samples written, conditions
 * @param end from the condition after to the entry's end: outputs, fsync, exit, log checked and kept
 */
record JobParts(
        double wall,
        double measured,
        double start,
        double prepare,
        double init,
        double between,
        double write,
        double end) {
    private static final double NANOS = 1e9;

    /** The time beside the iterations. */
    double overhead() {
        return wall - measured;
    }

    /** The median of one of the times. */
    static Median median(List<JobParts> parts, ToDoubleFunction<JobParts> time) {
        return Median.of(parts.stream().map(time::applyAsDouble).toList());
    }

    /** Reads the log of an attempt that ended well. */
    static JobParts of(JournalEntry entry, Path log) throws IOException {
        List<JsonNode> lines = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .map(Json::tree)
                .toList();
        Instant header = Instant.parse(lines.get(0).path("startedUtc").textValue());
        List<JsonNode> chunks =
                lines.stream().filter(line -> isType(line, "samples")).toList();
        JsonNode last = chunks.get(chunks.size() - 1);
        double measured = chunks.stream().mapToDouble(JobParts::sum).sum();
        double first = chunks.get(0).path("startNanos").longValue() / NANOS;
        double loopEnd = last.path("startNanos").longValue() / NANOS + sum(last);
        double init = find(lines, "init", "nanos");
        double after = elapsedAfter(lines);
        return new JobParts(
                seconds(entry.started(), entry.ended()),
                measured,
                seconds(entry.started(), header),
                first - init,
                init,
                loopEnd - first - measured,
                after - loopEnd,
                seconds(header, entry.ended()) - after);
    }

    private static double elapsedAfter(List<JsonNode> lines) {
        return find(
                lines.stream()
                        .filter(line -> line.path("at").asText().equals("after"))
                        .toList(),
                "condition",
                "elapsedNanos");
    }

    private static double find(List<JsonNode> lines, String type, String field) {
        return lines.stream()
                        .filter(line -> isType(line, type))
                        .mapToLong(line -> line.path(field).longValue())
                        .findFirst()
                        .orElseThrow()
                / NANOS;
    }

    private static boolean isType(JsonNode line, String type) {
        return line.path("t").asText().equals(type);
    }

    private static double sum(JsonNode chunk) {
        double sum = 0;
        for (JsonNode nanos : chunk.path("nanos")) {
            sum += nanos.longValue();
        }
        return sum / NANOS;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / NANOS;
    }
}
