package io.github.benchfarm.device.ios.goios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What go-ios writes to stderr, one JSON object a line; what went wrong stands under {@code err} or {@code error}, at any
 * level:
 *
 * <pre>
 * {"time":"2026-11-24T16:41:39Z","level":"ERROR","msg":"fsync: pull failed","err":"error getting file info: afc error code: 8"}
 * {"time":"2026-11-24T16:42:12Z","level":"INFO","msg":"Failed running Xcuitest","error":"lost connection to testmanagerd. ..."}
 * {"time":"2026-11-24T16:41:42Z","level":"ERROR","msg":"process not found","bundleID":"org.example.bench"}
 * </pre>
 */
final class GoIosLog {
    private GoIosLog() {}

    /** The last thing that went wrong, with what it tried; else the last line that is no log, as of a crash; may be empty. */
    static String lastError(String stderr) {
        List<String> lines = stderr.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return last(lines.stream().flatMap(line -> error(line).stream()))
                .or(() -> last(lines.stream().filter(line -> !line.startsWith("{"))))
                .orElse("");
    }

    private static Optional<String> error(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode entry = Json.tree(line);
            String what = entry.path("msg").asText("");
            String why = Stream.of("err", "error")
                    .map(key -> entry.path(key).asText(""))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            if (why.isEmpty()) {
                return entry.path("level").asText("").equals("ERROR") ? Optional.of(what) : Optional.empty();
            }
            return Optional.of(what + ": " + why);
        } catch (FailureException e) {
            // Of a long log only the end is kept, and that may begin in the middle of a line.
            return Optional.empty();
        }
    }

    private static Optional<String> last(Stream<String> lines) {
        return lines.reduce((former, later) -> later);
    }
}
