package io.github.benchfarm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> DEVICES = List.of("Galaxy S9", "Galaxy S10", "Galaxy S20", "iPhone XR", "host");

    @Test
    void to_misspeltWord_nearestFirst() {
        assertThat(Nearest.to("galaxy s1", DEVICES)).containsExactly("Galaxy S10", "Galaxy S9", "Galaxy S20");
    }

    @Test
    void to_swappedLetters_countAsOneEdit() {
        assertThat(Nearest.to("hsot", List.of("host", "hat"))).containsExactly("host", "hat");
    }

    @Test
    void to_partOfName_isFound() {
        assertThat(Nearest.to("mobilenet", List.of("mobilenet_v1_0.25_224_fp32", "efficientnet_lite0_int8")))
                .containsExactly("mobilenet_v1_0.25_224_fp32");
    }

    @Test
    void to_nothingAlike_isEmpty() {
        assertThat(Nearest.to("toaster", DEVICES)).isEmpty();
        assertThat(Nearest.to("", List.of("abc"))).isEmpty();
    }

    @Test
    void to_manyAlike_atMostThree() {
        assertThat(Nearest.to("a1", List.of("a2", "a3", "a4", "a5", "a2"))).containsExactly("a2", "a3", "a4");
    }

    @Test
    void to_overlongWord_endsAtOnce() {
        assertThat(Nearest.to("x".repeat(1_000_000), DEVICES)).isEmpty();
    }
}
