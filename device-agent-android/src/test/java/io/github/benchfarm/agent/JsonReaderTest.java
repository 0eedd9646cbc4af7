package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void read_values_haveTheirJavaTypes() throws AgentException {
        assertThat(JsonReader.read("null")).isNull();
        assertThat(JsonReader.read(" true ")).isEqualTo(true);
        assertThat(JsonReader.read("\t\r\nfalse\n")).isEqualTo(false);
        assertThat(JsonReader.read("\"\"")).isEqualTo("");
        assertThat(JsonReader.read("[]")).isEqualTo(List.of());
        assertThat(JsonReader.read("{}")).isEqualTo(Map.of());
        assertThat(JsonReader.read("[ 1 , [ ] , { } , null ]")).isEqualTo(Arrays.asList(1L, List.of(), Map.of(), null));
        assertThat(JsonReader.read("{\"a\":{\"b\":[1.5,\"c\"]}}"))
                .isEqualTo(Map.of("a", Map.of("b", List.of(1.5, "c"))));
    }

    @Test
    void read_object_keepsTheOrderOfItsKeys() throws AgentException {
        assertThat(WireFiles.object("{\"z\":1,\"a\":2,\"m\":3}").keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void read_numbers_areLongOrDouble() throws AgentException {
        assertThat(JsonReader.read("0")).isEqualTo(0L);
        assertThat(JsonReader.read("-0")).isEqualTo(0L);
        assertThat(JsonReader.read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(JsonReader.read("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(JsonReader.read("9223372036854775808")).isEqualTo(0x1p63);
        assertThat(JsonReader.read("1.0")).isEqualTo(1.0);
        assertThat(JsonReader.read("-0.5e-3")).isEqualTo(-0.0005);
        assertThat(JsonReader.read("2E+2")).isEqualTo(200.0);
        assertThat(JsonReader.read("1e-400")).isEqualTo(0.0);
    }

    @Test
    void read_escapes_areResolved() throws AgentException {
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")).isEqualTo("\"\\/\b\f\n\r\t");
        assertThat(JsonReader.read("\"\\u00e9\\u0041\\u0000\"")).isEqualTo("\u00e9A\0");
        assertThat(JsonReader.read("\"\\uD83D\\ude00\"")).isEqualTo("\uD83D\uDE00");
        assertThat(JsonReader.read("\"\\ud83d\"")).isEqualTo("\ud83d");
        assertThat(JsonReader.read("\"\u2028\u007f\uD83D\uDE00\"")).isEqualTo("\u2028\u007f\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{1:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1]",
                "01",
                "-",
                "+1",
                ".5",
                "1.",
                "1e",
                "1e+",
                "0x10",
                "- 1",
                "NaN",
                "Infinity",
                "1e400",
                "\u0661",
                "tru",
                "True",
                "nul",
                "nullx",
                "undefined",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"\\x\"",
                "\"\\",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u\u0661\u0661\u0661\u0661\"",
                "\"abc",
                "1 1",
                "{} {}",
                "[]]",
                "// comment\n1",
                "[1]/**/",
                "\u00a01",
                "\ufeff1",
                "1\0",
                "\0"
            })
    void read_textThatIsNoJson_isRefusedWithItsPosition(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOfSatisfying(
                        AgentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.JOB_INVALID))
                .hasMessageMatching("(?s).* at character [0-9]+");
    }

    @Test
    void read_keyThatOccursTwice_isRefused() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1,\"\\u0061\":1}"))
                .hasMessage("the key 'a' occurs twice at character 16");
        assertThatThrownBy(() -> JsonReader.read("{\"a\":null,\"a\":null}")).hasMessageContaining("occurs twice");
    }

    @Test
    void read_sixteenLevels_areTheMost() throws AgentException {
        assertThat(JsonReader.read("[".repeat(16) + "]".repeat(16))).isInstanceOf(List.class);
        assertThat(JsonReader.read("[" + "[[]],".repeat(50) + "[]]")).isInstanceOf(List.class);
        assertThatThrownBy(() -> JsonReader.read("[".repeat(17) + "]".repeat(17)))
                .hasMessage("nested deeper than 16 levels at character 17");
        assertThatThrownBy(() -> JsonReader.read("{\"a\":".repeat(17) + "1" + "}".repeat(17)))
                .hasMessageContaining("nested deeper than 16 levels");
        assertThatThrownBy(() -> JsonReader.read("[".repeat(60_000))).hasMessageContaining("nested deeper");
    }

    @Test
    void read_sixtyFourKibi_isTheMost() throws AgentException {
        String longest = "\"" + "\\n".repeat(32767) + "\"";
        assertThat((String) JsonReader.read(longest)).hasSize(32767);
        assertThatThrownBy(() -> JsonReader.read(longest + " ")).hasMessageContaining("longer than 65536 characters");
        assertThat(JsonReader.read("1".repeat(300))).isInstanceOf(Double.class);
    }
}
