package io.github.benchfarm.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeviceIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"R58M123ABC", "../../etc/passwd", "a b\"c'", "\u20ac\u20ac", "x\u0000y", "CON", "..", "-rf"})
    void fileName_ofAnyId_isASafeName(String id) {
        assertThat(new DeviceId(id).fileName())
                .matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")
                .hasSizeLessThanOrEqualTo(49);
    }

    @Test
    void fileNames_ofIdsWithTheSameSlug_differ() {
        assertThat(new DeviceId("AB-1").fileName()).isNotEqualTo(new DeviceId("ab 1").fileName());
    }

    @Test
    void blankOrEndlessId_isRefused() {
        assertThatThrownBy(() -> new DeviceId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeviceId("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
