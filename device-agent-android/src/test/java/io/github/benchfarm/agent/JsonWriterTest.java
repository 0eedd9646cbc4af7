package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
    @Test
    void put_everyType_isWrittenInOrder() {
        JsonWriter json = new JsonWriter()
                .put("text", "a")
                .put("none", (String) null)
                .put("unknown", (Number) null)
                .put("whole", 1)
                .put("long", Long.MIN_VALUE)
                .put("real", 0.1)
                .put("flag", true)
                .raw("array", "[1]");

        assertThat(json)
                .hasToString("{\"text\":\"a\",\"none\":null,\"unknown\":null,\"whole\":1,"
                        + "\"long\":-9223372036854775808,\"real\":0.1,\"flag\":true,\"array\":[1]}");
    }

    @Test
    void put_numberThatIsNotFinite_becomesNull() {
        assertThat(new JsonWriter().put("a", Double.NaN).put("b", Float.POSITIVE_INFINITY))
                .hasToString("{\"a\":null,\"b\":null}");
    }

    @Test
    void put_specialCharacters_areEscaped() {
        assertThat(new JsonWriter().put("a\"", "\\\"\n\0\u00e9\uD83D\uDE00"))
                .hasToString("{\"a\\\"\":\"\\\\\\\"\\u000a\\u0000\u00e9\uD83D\uDE00\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\ud83dx", "x\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void put_halfASurrogatePair_survivesUtf8(String text) throws AgentException {
        String json = new JsonWriter().put("a", text).toString();

        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        String back = new String(utf8, StandardCharsets.UTF_8);
        assertThat(WireFiles.object(back)).containsEntry("a", text);
    }

    @Test
    void compact_whiteSpaceInStrings_stays() {
        assertThat(JsonWriter.compact("{ \"a b\" :\t\"c \\\" d\\\\\" ,\r\n\"e\": [ 1 , 2 ] }\n"))
                .isEqualTo("{\"a b\":\"c \\\" d\\\\\",\"e\":[1,2]}");
    }
}
