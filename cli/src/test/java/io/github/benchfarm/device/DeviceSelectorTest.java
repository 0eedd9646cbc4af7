package io.github.benchfarm.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.testing.FakeDevice;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeviceSelectorTest {
    private static final Device S20 = new FakeDevice(ExampleRun.phone("R58M1", "Galaxy S20"), FakeDevice.steady());
    private static final Device S9 = new FakeDevice(ExampleRun.phone("R58M2", "Galaxy S9"), FakeDevice.steady());
    private static final Device HOST = new FakeDevice(ExampleRun.host(), FakeDevice.steady());
    private static final UnusableDevice LOCKED =
            new UnusableDevice("android", "R58M3", Failure.device("UNAUTHORIZED", "confirm the prompt on the phone"));
    private static final Discovery ALL = new Discovery(List.of(HOST, S20, S9), List.of(LOCKED));

    @Test
    void all_picksEveryPhone_butNotThisComputer() {
        DeviceSelection picked = DeviceSelector.select(List.of("all"), ALL);

        assertThat(picked.devices()).containsExactly(S20, S9);
        assertThat(picked.unusable()).containsExactly(LOCKED);
    }

    @Test
    void idsNamesAndGlobs_pickEachDeviceOnce() {
        assertThat(picked("R58M2", "galaxy s20", "Galaxy*", "R58M?")).containsExactly(S20, S9);
        assertThat(picked("host")).containsExactly(HOST);
        assertThat(picked("*9")).containsExactly(S9);
        assertThat(picked("R58M1", "host")).containsExactly(S20, HOST);
    }

    @Test
    void unknownName_isRefused_withTheNearest() {
        assertThatThrownBy(() -> picked("Galaxy S21"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no device 'Galaxy S21'")
                .hasMessageContaining("Galaxy S20");
    }

    @Test
    void emptySelection_isRefused() {
        assertThatThrownBy(() -> picked()).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> picked(" ")).isInstanceOf(UsageException.class);
    }

    @Test
    void noPhoneAttached_namesTheHost() {
        Discovery none = new Discovery(List.of(HOST), List.of());

        assertThatThrownBy(() -> DeviceSelector.select(List.of("all"), none))
                .isInstanceOf(NoDeviceException.class)
                .hasMessageContaining("no phone is attached")
                .hasMessageContaining("--devices host");
    }

    @Test
    void onlyUnusablePhones_givesReasonAndFix() {
        assertThatThrownBy(() -> DeviceSelector.select(List.of("android"), new Discovery(List.of(), List.of(LOCKED))))
                .isInstanceOf(NoDeviceException.class)
                .hasMessageContaining("R58M3: confirm the prompt");
    }

    private static List<Device> picked(String... selectors) {
        return DeviceSelector.select(List.of(selectors), ALL).devices();
    }
}
