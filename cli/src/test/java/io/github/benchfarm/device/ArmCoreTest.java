package io.github.benchfarm.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmCoreTest {
    @ParameterizedTest
    @CsvSource({
        "0x41, 0xd05, Cortex-A55",
        "0x41, 0xd0d, Cortex-A77",
        "0x41, 0xd41, Cortex-A78",
        "0x41, 0xd44, Cortex-X1",
        "0x41, 0xd4d, Cortex-A715",
        "0x41, 0xd4e, Cortex-X3",
        "0x41, 0xd80, Cortex-A520",
        "0x41, 0xd81, Cortex-A720",
        "0x41, 0xd82, Cortex-X4",
        "0x41, 0xd85, Cortex-X925",
        "0x41, 0xd87, Cortex-A725",
        "0x51, 0x802, Cortex-A75",
        "0x51, 0x803, Cortex-A55",
        "0x51, 0x804, Cortex-A76",
        "0x51, 0x805, Cortex-A55",
        "0x51, 0x001, Oryon",
        "0x53, 0x001, Exynos M1",
        "0x53, 0x002, Exynos M3",
        "0x53, 0x003, Exynos M4",
        "0x53, 0x004, Exynos M5",
        "0x48, 0xd40, Cortex-A76"
    })
    void name_knownCore_isItsDesign(String implementer, String part, String name) {
        assertThat(ArmCore.name(implementer, part)).isEqualTo(name);
    }

    @Test
    void name_onePartOfTwoMakers_isToldApart() {
        assertThat(ArmCore.name("0x53", "0x001")).isNotEqualTo(ArmCore.name("0x51", "0x001"));
    }

    @Test
    void name_unknownCore_isItsNumbersAndNoGuess() {
        assertThat(ArmCore.name("0x41", "0xfff")).isEqualTo("ARM implementer 0x41 part 0xfff");
        assertThat(ArmCore.name("0x99", "0xd05")).isEqualTo("ARM implementer 0x99 part 0xd05");
    }

    @Test
    void name_numbersMissing_isEmpty() {
        assertThat(ArmCore.name("", "0xd05")).isEmpty();
        assertThat(ArmCore.name("0x41", "")).isEmpty();
    }
}
