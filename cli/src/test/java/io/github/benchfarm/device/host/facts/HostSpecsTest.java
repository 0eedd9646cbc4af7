package io.github.benchfarm.device.host.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceSpecs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostSpecsTest {
    @Test
    void read_thisComputer_isFilledIn() {
        DeviceSpecs specs = HostSpecs.read("tflite 2.20.0", "0.1.0");

        assertThat(specs.platform()).isEqualTo("host");
        assertThat(specs.name()).isNotBlank();
        assertThat(specs.software().os()).isNotBlank();
        assertThat(specs.cpu().logicalCores()).isPositive();
        assertThat(specs.cpu().physicalCores()).isBetween(1, specs.cpu().logicalCores());
        assertThat(specs.ramBytes()).isGreaterThan(1L << 28);
        assertThat(specs.runtime()).isEqualTo("tflite 2.20.0");
        assertThat(specs.agent()).isEqualTo("0.1.0");
        assertThat(specs.simulated()).isFalse();
    }

    @Test
    void toSpecs_nothingKnown_asksTheJvm() {
        DeviceSpecs specs = HostFacts.unknown().toSpecs("r", "a");

        assertThat(specs.name()).isEqualTo("this computer");
        assertThat(specs.software().os()).isEqualTo(System.getProperty("os.name"));
        assertThat(specs.software().version()).isEqualTo(System.getProperty("os.version"));
        assertThat(specs.cpu().logicalCores()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(specs.cpu().physicalCores()).isZero();
    }

    @Test
    void toSpecs_rollingDistribution_getsNoKernelVersion() {
        DeviceSpecs specs = facts(4).toSpecs("r", "a");

        assertThat(specs.name()).isEqualTo("NUC");
        assertThat(specs.model()).isEqualTo("NUC");
        assertThat(specs.software().os()).isEqualTo("Arch Linux");
        assertThat(specs.software().version()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16, 32, 4", "2, 8, 2", "8, 1, 1", "0, 3, 3", "0, 16, 4", "3, 0, 3"})
    void defaultThreads_coresAndAllowed_isTheLeast(int physicalCores, int allowed, int threads) {
        assertThat(HostSpecs.defaultThreads(facts(physicalCores).toSpecs("", ""), allowed))
                .isEqualTo(threads);
    }

    private static HostFacts facts(int physicalCores) {
        return new HostFacts("Intel", "NUC", "Arch Linux", "", new Cpu("i5", physicalCores, 8, List.of()), 1);
    }
}
