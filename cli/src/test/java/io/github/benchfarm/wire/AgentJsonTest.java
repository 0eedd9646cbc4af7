package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The agent's own JSON reader against Jackson: both accept the same texts and see the same values. */
final class AgentJsonTest {
    private static final List<String> TEXTS = List.of(
            "{}",
            "[]",
            "null",
            " true ",
            "-0",
            "1.5e3",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "\"\\u20ac\\ud83d\\ude00 \\\" \\\\ \\/ \\b\\f\\n\\r\\t\"",
            "{\"a\":[1,2.5,{\"b\":null}],\"c\":\"\\u0000\",\"\":false}",
            "{\"schema\":1,\"inputs\":[{\"low\":-0.5,\"shape\":[1,224,224,3]}],\"seed\":-42}",
            "[[[[[[[1]]]]]]]");
    private static final String ALPHABET = "{}[]\",:\\0123456789.eE+-truefalsn ul\n\t\u0001\u20ac/bx";
    private static final int MUTATIONS = 20_000;

    @Test
    void validTexts_readByBoth_areEqual() throws AgentException {
        for (String text : TEXTS) {
            assertThat(JsonReader.read(text)).as(text).isEqualTo(plain(Json.tree(text)));
        }
    }

    @Test
    void mutatedTexts_readByBoth_areAcceptedOrRefusedAlike() {
        Random random = new Random(20260101);
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutate(TEXTS.get(random.nextInt(TEXTS.size())), random);
            Object ours = ours(text);
            if ("too large".equals(ours)) {
                continue;
            }
            assertThat(ours).as("'%s'", text).isEqualTo(theirs(text));
            accepted += "refused".equals(ours) ? 0 : 1;
        }
        assertThat(accepted).isBetween(MUTATIONS / 50, MUTATIONS - MUTATIONS / 50);
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int edits = 1 + random.nextInt(2); edits > 0 && mutated.length() > 0; edits--) {
            int at = random.nextInt(mutated.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, c);
                default -> mutated.setCharAt(at, c);
            }
        }
        return mutated.toString();
    }

    private static Object ours(String text) {
        try {
            return String.valueOf(JsonReader.read(text));
        } catch (AgentException e) {
            return e.getMessage().contains("number is too large") ? "too large" : "refused";
        }
    }

    private static Object theirs(String text) {
        try {
            JsonNode node = Json.tree(text);
            return node.isMissingNode() ? "refused" : String.valueOf(plain(node));
        } catch (FailureException e) {
            return "refused";
        }
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.forEach(value -> values.add(plain(value)));
            return values;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNull()) {
            return null;
        }
        return node.isIntegralNumber() && node.canConvertToLong()
                ? (Object) node.longValue()
                : (Object) node.doubleValue();
    }
}
