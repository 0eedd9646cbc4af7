package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
    private record Value(int number, String text) {}

    private record Plain(Instant time, Path path) {}

    @Test
    void record_writtenAndRead_isEqual() {
        Value value = new Value(7, "a\"b\n\u20ac");

        assertThat(Json.read(Json.write(value), Value.class)).isEqualTo(value);
    }

    @Test
    void timesAndPaths_written_arePlainText() {
        Plain value = new Plain(Instant.parse("2026-01-01T00:00:00Z"), Path.of("a", "b"));

        assertThat(Json.write(value)).contains("\"2026-01-01T00:00:00Z\"").doesNotContain("file:");
        assertThat(Json.read(Json.write(value), Plain.class)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"number\":1,\"number\":2,\"text\":\"\"}",
                "{\"number\":1,\"text\":\"\",\"more\":1}",
                "{\"number\":1}",
                "{\"number\":null,\"text\":\"\"}",
                "{\"number\":1,\"text\":\"\"} trailing"
            })
    void looseJson_read_isRefused(String text) {
        assertThatThrownBy(() -> Json.read(text, Value.class))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("JSON_INVALID");
    }

    @Test
    void deepNesting_read_isRefused() {
        assertThatThrownBy(() -> Json.tree("[".repeat(5000) + "]".repeat(5000))).isInstanceOf(FailureException.class);
    }
}
