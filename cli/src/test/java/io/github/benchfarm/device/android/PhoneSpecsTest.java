package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.DeviceSpecs;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        return PhoneSpecs.of(PhoneFacts.parse(dump), BUNDLE, "arm64-v8a");
    }
}
