package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.android.facts.Hardware;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneSpecsTest {
    private static final AgentBundle BUNDLE = new AgentBundle("0.1.0", "tflite 2.16.1", List.of());

    @Test
    void of_phoneWithMarketingNameAndNoSoc_takesNameAndPlatform() {
        DeviceSpecs specs = specs(PhoneDumps.REDMI_NOTE_8.replace("model]: [Redmi Note 8T]", "model]: [M1908C3XG]"));

        assertThat(specs.name()).isEqualTo("Redmi Note 8T");
        assertThat(specs.model()).isEqualTo("M1908C3XG");
        assertThat(specs.soc()).isEqualTo("trinket");
    }

    @Test
    void of_galaxy_isNamedByOurTable_andKeepsTheReasons() {
        DeviceSpecs specs = specs(PhoneDumps.GALAXY_S20);

        assertThat(specs.name()).isEqualTo("Galaxy S20 5G");
        assertThat(specs.releaseYear()).isEqualTo(2020);
        assertThat(specs.cpu().logicalCores()).isEqualTo(8);
        assertThat(specs.unknown()).containsEntry("gpu", "asleep").doesNotContainKey("release_year");
    }

    @ParameterizedTest
    @CsvSource({
        "ro.kernel.qemu, 1, true",
        "ro.boot.qemu, 1, true",
        "ro.hardware, ranchu, true",
        "ro.hardware, cutf_cvm, true",
        "ro.hardware, qcom, false"
    })
    void of_emulator_isSaid(String property, String value, boolean emulator) {
        assertThat(specs("[" + property + "]: [" + value + "]\n").emulator()).isEqualTo(emulator);
    }

    @Test
    void of_silentPhone_isUnknown() {
        DeviceSpecs specs = specs("");

        assertThat(specs.name()).isEmpty();
        assertThat(specs.cpu().logicalCores()).isZero();
        assertThat(specs.simulated()).isFalse();
    }

    @Test
    void of_standIn_isSimulated() {
        assertThat(specs("[ro.benchfarm.simulated]: [1]\n").simulated()).isTrue();
    }

    private static DeviceSpecs specs(String dump) {
        return PhoneSpecs.of(PhoneFacts.parse(dump), Hardware.unknown("asleep"), BUNDLE, "arm64-v8a");
    }
}
