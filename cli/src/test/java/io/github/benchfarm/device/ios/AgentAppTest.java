package io.github.benchfarm.device.ios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.ios.backend.IosFacts;
import io.github.benchfarm.wire.UsageException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentAppTest {
    private static final IosFacts PHONE =
            new IosFacts("00008030-001122334455001B", "lab", "iPhone12,3", "18.3.1", "22D72", "D421AP", false);

    /** All agents are of one version: a run refuses to go on with another one. */
    @Test
    void version_isThatOfTheOtherAgents() {
        assertThat(AgentApp.VERSION).isEqualTo(AgentVersion.VERSION);
    }

    @Test
    void test_ofTheApp_namesTheRunner() {
        AgentApp app = new AgentApp("org.example.benchfarm");

        assertThat(app.test("U", Map.of("BENCH_JOBS", "1")).runner())
                .isEqualTo("org.example.benchfarm.uitests.xctrunner");
    }

    @Test
    void bundleId_thatIsNone_isRefused() {
        assertThatThrownBy(() -> new AgentApp("--pid=1"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--ios-bundle-id '--pid=1'");
    }

    @Test
    void specs_ofAKnownPhone_haveNoNumberedCores() {
        IphoneModel model = new IphoneModel("iPhone12,3", "iPhone 11 Pro", "A13 Bionic", 2, 4, 4, 4L << 30, 2019);

        DeviceSpecs specs = IosSpecs.of(PHONE, Optional.of(model));

        assertThat(specs.name()).isEqualTo("iPhone 11 Pro");
        assertThat(specs.cpu().name()).isEqualTo("2 performance + 4 efficiency cores");
        assertThat(specs.cpu().logicalCores()).isEqualTo(6);
        assertThat(specs.cpu().cpus()).isEmpty();
        assertThat(specs.gpu().name()).isEqualTo("Apple 4-core GPU");
        assertThat(specs.unknown()).isEmpty();
    }

    @Test
    void specs_ofAnUnknownPhone_sayWhy() {
        DeviceSpecs specs = IosSpecs.of(PHONE, Optional.empty());

        assertThat(specs.name()).isEqualTo("iPhone12,3");
        assertThat(specs.unknown()).containsEntry("ram_gb", "not in our table of iPhones");
    }
}
