package io.github.benchfarm.device.ios.xcode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What devicectl writes to its file of JSON: the result of a success, else errors of which each is the cause of the one before.
 *
 * <pre>
 * {"info":{"commandType":"devicectl.list.devices","jsonVersion":2,"outcome":"success"},"result":{"devices":[]}}
 * {"info":{"jsonVersion":5,"outcome":"failed"},"error":{"domain":"com.apple.dt.CoreDeviceError","code":1000,"userInfo":{
 *   "NSLocalizedDescription":{"string":"The specified device was not found."},
 *   "NSUnderlyingError":{"error":{"domain":"NSPOSIXErrorDomain","code":2,"userInfo":{}}}}}}
 * </pre>
 *
 * @param result a missing node after a failure
 * @param said the errors in words, outermost first; empty text after a success
 */
record DevicectlAnswer(boolean ok, JsonNode result, String said) {
    /** Version 1 was never released; later versions than those we know have kept their predecessors' facts so far. */
    private static final int OLDEST_VERSION = 2;

    private static final List<String> WORDS =
            List.of("NSLocalizedDescription", "NSLocalizedFailureReason", "NSLocalizedRecoverySuggestion");

    /** Reads the file's text; empty when it is no answer: cut off, or something else. */
    static Optional<DevicectlAnswer> parse(String json) {
        try {
            JsonNode answer = Json.tree(json);
            JsonNode info = answer.path("info");
            if (info.path("jsonVersion").asInt(0) < OLDEST_VERSION) {
                return Optional.empty();
            }
            return switch (info.path("outcome").asText("")) {
                case "success" -> Optional.of(new DevicectlAnswer(true, answer.path("result"), ""));
                case "failed" ->
                    Optional.of(new DevicectlAnswer(false, MissingNode.getInstance(), said(answer.path("error"))));
                default -> Optional.empty();
            };
        } catch (FailureException e) {
            return Optional.empty();
        }
    }

    /** A failure that left no answer, told by other words. */
    static DevicectlAnswer failed(String said) {
        return new DevicectlAnswer(false, MissingNode.getInstance(), said);
    }

    private static String said(JsonNode outermost) {
        List<String> chain = new ArrayList<>();
        JsonNode error = outermost;
        while (error.isObject()) {
            chain.add(words(error));
            error = error.path("userInfo").path("NSUnderlyingError").path("error");
        }
        return String.join(": ", chain);
    }

    /** As devicectl prints errors for people: "Not found. (com.apple.dt.CoreDeviceError 1000)". */
    private static String words(JsonNode error) {
        Stream<String> told = WORDS.stream()
                .map(key -> error.path("userInfo").path(key).path("string").asText(""))
                .filter(text -> !text.isEmpty());
        String kind = "(" + error.path("domain").asText("?") + " "
                + error.path("code").asText("?") + ")";
        return String.join(" ", Stream.concat(told, Stream.of(kind)).toList());
    }
}
