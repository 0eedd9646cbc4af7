package io.github.benchfarm.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The golden files that every agent and the command are tested against. */
final class WireFiles {
    private WireFiles() {}

    static String text(String name) {
        try (InputStream in = WireFiles.class.getResourceAsStream("/wire/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON object whose fields a test may change. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String json) throws AgentException {
        return (Map<String, Object>) JsonReader.read(json);
    }
}
