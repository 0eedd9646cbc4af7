package io.github.benchfarm.device.host.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuInfoTest {
    @Test
    void parse_intelLaptop_countsThreadsAndCores() {
        CpuInfo info = CpuInfo.parse(FakeRoot.dump("intel-laptop.cpuinfo"));

        assertThat(info)
                .isEqualTo(new CpuInfo(
                        "11th Gen Intel(R) Core(TM) i7-1165G7 @ 2.80GHz",
                        4,
                        8,
                        List.of(1190, 2800, 4187, 1200, 2800, 998, 2800, 3601),
                        ""));
    }

    @Test
    void parse_amdServer_sumsTheSockets() {
        CpuInfo info = CpuInfo.parse(FakeRoot.dump("amd-server.cpuinfo"));

        assertThat(info.name()).isEqualTo("AMD EPYC 7251 8-Core Processor");
        assertThat(info.physicalCores()).isEqualTo(16);
        assertThat(info.logicalCores()).isEqualTo(32);
        assertThat(info.clocksMhz()).hasSize(32);
    }

    @Test
    void parse_virtualMachine_knowsNoPhysicalCores() {
        CpuInfo info = CpuInfo.parse(FakeRoot.dump("virtual-machine.cpuinfo"));

        assertThat(info).isEqualTo(new CpuInfo("Common KVM processor", 0, 3, List.of(2399, 2399, 2399), ""));
    }

    @Test
    void parse_raspberryPi_namesCoreAndBoard() {
        CpuInfo info = CpuInfo.parse(FakeRoot.dump("raspberry-pi-4.cpuinfo"));

        assertThat(info).isEqualTo(new CpuInfo("Cortex-A72", 0, 4, List.of(), "Raspberry Pi 4 Model B Rev 1.4"));
    }

    @Test
    void parse_thirtyTwoBitArm_namesTheCoreNotTheInstructionSet() {
        assertThat(CpuInfo.parse(FakeRoot.dump("raspberry-pi-3-32bit.cpuinfo")).name())
                .isEqualTo("Cortex-A53");
    }

    @Test
    void parse_twoKindsOfCores_areBothNamed() {
        CpuInfo info = CpuInfo.parse(FakeRoot.dump("rk3588-board.cpuinfo"));

        assertThat(info).isEqualTo(new CpuInfo("Cortex-A55 + Cortex-A76", 0, 8, List.of(), ""));
    }

    @Test
    void parse_unknownArmCore_keepsItsNumbers() {
        assertThat(CpuInfo.parse("processor : 0\nCPU implementer : 0x61\nCPU part : 0x022\n")
                        .name())
                .isEqualTo("ARM implementer 0x61 part 0x022");
    }

    @Test
    void parse_windowsLineEnds_areUnderstood() {
        String text = FakeRoot.dump("virtual-machine.cpuinfo");

        assertThat(CpuInfo.parse(text.replace("\n", "\r\n"))).isEqualTo(CpuInfo.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "garbage", ":::\n:\n", "processor", "cpu MHz : 9999999999999"})
    void parse_nothingUsable_isUnknown(String text) {
        assertThat(CpuInfo.parse(text)).isEqualTo(new CpuInfo("", 0, 0, List.of(), ""));
    }

    @Test
    void parse_clockOfOneProcessorMissing_givesNoClocks() {
        assertThat(CpuInfo.parse("processor : 0\ncpu MHz : 1000.0\n\nprocessor : 1\ncpu MHz : ?\n")
                        .clocksMhz())
                .isEmpty();
    }
}
