package io.github.benchfarm.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinMarkTest {
    @Test
    void in_ownDescription_true() {
        assertThat(TwinMark.in(TwinMark.of("mobilenet_v1_1.0_224_int8", 1))).isTrue();
        assertThat(TwinMark.in(TwinMark.of("efficientnet_lite0_fp32", Long.MIN_VALUE)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MLIR Converted.", "TOCO Converted.", "architecture twin", "seeded weights (seed 1)"})
    void in_otherDescription_false(String description) {
        assertThat(TwinMark.in(description)).isFalse();
    }
}
