package io.github.benchfarm.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.wire.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AffinityTest {
    private static final Cpu THREE_CLUSTERS = new Cpu(
            "",
            8,
            8,
            List.of(
                    new Cluster("Cortex-A55", 1804, List.of(0, 1, 2, 3)),
                    new Cluster("Cortex-A77", 2841, List.of(7)),
                    new Cluster("Cortex-A77", 2419, List.of(4, 5, 6))));
    private static final Cpu EQUAL = new Cpu("", 4, 4, List.of(new Cluster("Cortex-A53", 1401, List.of(0, 1, 2, 3))));

    @ParameterizedTest
    @CsvSource({"big, f0", "little, f", "all, ff", "80, 80", "1, 1", "ff, ff", "100, ", "1ff, "})
    void mask_onThreeClusters(String word, String mask) {
        assertThat(Affinity.mask(word, THREE_CLUSTERS).orElse(null)).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({"big, f", "all, f", "little, "})
    void mask_onEqualCores(String word, String mask) {
        assertThat(Affinity.mask(word, EQUAL).orElse(null)).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({"big, ", "little, ", "all, ", "f0, f0"})
    void mask_onUnknownCores_isTakenAsGiven(String word, String mask) {
        assertThat(Affinity.mask(word, Cpu.unknown()).orElse(null)).isEqualTo(mask);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00", "0f", "0xf0", "F0", "huge", "BIG", "f0;reboot", "-1", "f,0"})
    void word_unknown_isRefusedWithTheFix(String word) {
        assertThatThrownBy(() -> Affinity.requireKnown(word))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("lower-case hex without 0x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"big", "little", "all", "1", "f0", "ffffffffffffffff"})
    void word_known_isAccepted(String word) {
        assertThatCode(() -> Affinity.requireKnown(word)).doesNotThrowAnyException();
    }

    @Test
    void unavailable_namesTheCoresThereAre() {
        assertThat(Affinity.unavailable("little", EQUAL).reason())
                .contains("--affinity little", "4x Cortex-A53 1.40 GHz");
        assertThat(Affinity.unavailable("big", Cpu.unknown()).reason()).contains("does not tell its clusters");
    }
}
