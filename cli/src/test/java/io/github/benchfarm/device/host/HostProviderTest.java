package io.github.benchfarm.device.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Device;
import io.github.benchfarm.device.Discovery;
import io.github.benchfarm.device.Preparation;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.device.host.facts.HostSpecs;
import io.github.benchfarm.wire.Delegate;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostProviderTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path cache;

    @Test
    void discover_thisComputer_isOneUsableDevice() {
        Discovery found = new HostProvider(() -> HostRuntime.ofThisJvm(cache)).discover(LIMIT);

        assertThat(found.unusable()).isEmpty();
        assertThat(found.usable()).hasSize(1);
        Device host = found.usable().get(0);
        assertThat(host.id().value()).isEqualTo("host");
        assertThat(host.delegates()).containsExactlyInAnyOrder(Delegate.XNNPACK, Delegate.CPU);
        assertThat(host.defaultThreads()).isBetween(1, 4);
        assertThat(host.specs().platform()).isEqualTo("host");
        assertThat(host.specs().runtime()).startsWith("tflite 2.");
        assertThat(host.specs().agent()).isNotEmpty();
        assertThat(host.specs().simulated()).isFalse();
    }

    @Test
    void discover_tfliteDoesNotStart_isAnUnusableDeviceWithReason() {
        HostRuntime broken = new HostRuntime(List.of("/no/such/java"), cache, "1", 1000, 1000);

        Discovery found = new HostProvider(() -> broken).discover(LIMIT);

        assertThat(found.usable()).isEmpty();
        UnusableDevice host = found.unusable().get(0);
        assertThat(host.kind()).isEqualTo("host");
        assertThat(host.failure().code()).isEqualTo("HOST_UNUSABLE");
        assertThat(host.failure().reason()).contains("/no/such/java");
    }

    @Test
    void discover_platformWithoutTflite_isAnUnusableDevice() {
        Failure failure = Failure.device("HOST_UNUSABLE", "no TFLite for this platform");

        Discovery found = new HostProvider(() -> {
                    throw new FailureException(failure);
                })
                .discover(LIMIT);

        assertThat(found.unusable()).extracting(UnusableDevice::failure).containsExactly(failure);
    }

    @Test
    void open_device_keepsItsHomeUntilClosed() throws Exception {
        HostDevice device = new HostDevice(HostRuntime.ofThisJvm(cache), HostSpecs.read("tflite", "1"), 1);
        try (var session = device.open(Preparation.usual())) {
            assertThat(session.condition()).isNotNull();
            assertThat(cache.resolve("host")).isNotEmptyDirectory();
        }
        assertThat(cache.resolve("host")).isEmptyDirectory();
    }
}
