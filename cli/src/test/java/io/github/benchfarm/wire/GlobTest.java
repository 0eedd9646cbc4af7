package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "mobilenet*, mobilenet_v2, true",
        "*V2, mobilenet_v2, true",
        "mobile?et, mobilenet, true",
        "mobile?et, mobileet, false",
        "a.c, abc, false",
        "[ab]*, a, false",
        "*, '', true"
    })
    void matches_patterns_likeAShell(String pattern, String text, boolean fits) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"net*, true", "n?t, true", "net[1], false"})
    void isOne_onlyWithWildcards(String word, boolean glob) {
        assertThat(Glob.isOne(word)).isEqualTo(glob);
    }
}
