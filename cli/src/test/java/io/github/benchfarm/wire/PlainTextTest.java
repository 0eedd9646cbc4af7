package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTextTest {
    @Test
    void controlAndDirectionCharacters_areDisarmed() {
        assertThat(PlainText.of("a\u001b[31mb\n\u0000c\u202Ed\u2028e\ud800")).isEqualTo("a [31mb  c\ufffdd e\ufffd");
    }

    @Test
    void lettersOfAnyLanguage_areKept() {
        assertThat(PlainText.of("모델 é 😀")).isEqualTo("모델 é 😀");
    }

    @Test
    void longText_inBrief_isCutBetweenCharacters() {
        assertThat(PlainText.brief(" a ")).isEqualTo("a");
        assertThat(PlainText.brief("x".repeat(200))).hasSize(200).doesNotContain(".");
        assertThat(PlainText.brief("x".repeat(201))).hasSize(200).endsWith("x...");
        assertThat(PlainText.brief("x".repeat(196) + "😀".repeat(10))).isEqualTo("x".repeat(196) + "...");
    }
}
