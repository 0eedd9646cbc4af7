package io.github.benchfarm.device.host.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxFactsTest {
    @TempDir
    Path folder;

    private FakeRoot root;

    @BeforeEach
    void emptyRoot() {
        root = new FakeRoot(folder);
    }

    @Test
    void read_intelLaptop_isComplete() {
        root.with("proc/cpuinfo", FakeRoot.dump("intel-laptop.cpuinfo"))
                .with("proc/meminfo", "MemTotal:       16069276 kB\nMemFree:         9324180 kB")
                .with("etc/os-release", "PRETTY_NAME=\"Ubuntu 22.04.3 LTS\"\nNAME=\"Ubuntu\"\nVERSION_ID=\"22.04\"")
                .with("sys/class/dmi/id/sys_vendor", "LENOVO")
                .with("sys/class/dmi/id/product_name", "20XW0026GE");
        for (int cpu = 0; cpu < 8; cpu++) {
            root.withCore(cpu, 0, cpu % 4).withMaxClock(cpu, 4_700_000);
        }

        assertThat(LinuxFacts.read(folder))
                .isEqualTo(new HostFacts(
                        "LENOVO",
                        "20XW0026GE",
                        "Ubuntu",
                        "22.04",
                        new Cpu(
                                "11th Gen Intel(R) Core(TM) i7-1165G7 @ 2.80GHz",
                                4,
                                8,
                                List.of(new Cluster("", 4700, List.of(0, 1, 2, 3, 4, 5, 6, 7)))),
                        16_069_276L * 1024));
    }

    @Test
    void read_twoSockets_countsCoresOfBoth() {
        root.with("proc/cpuinfo", FakeRoot.dump("amd-server.cpuinfo"));
        for (int cpu = 0; cpu < 32; cpu++) {
            root.withCore(cpu, cpu % 16 / 8, cpu % 8 * 4);
        }

        assertThat(LinuxFacts.read(folder).cpu()).isEqualTo(cpu("AMD EPYC 7251 8-Core Processor", 16, 32));
    }

    @Test
    void read_topologyMissing_believesCpuinfo() {
        root.with("proc/cpuinfo", FakeRoot.dump("amd-server.cpuinfo")).with("sys/devices/system/cpu/cpu0/online", "1");

        assertThat(LinuxFacts.read(folder).cpu().physicalCores()).isEqualTo(16);
    }

    @Test
    void read_virtualMachineWithoutTopology_takesLogicalCores() {
        root.with("proc/cpuinfo", FakeRoot.dump("virtual-machine.cpuinfo"));

        assertThat(LinuxFacts.read(folder).cpu()).isEqualTo(cpu("Common KVM processor", 3, 3));
    }

    @Test
    void read_clustersWithEqualCoreNumbers_areToldApart() {
        root.with("proc/cpuinfo", FakeRoot.dump("rk3588-board.cpuinfo"));
        for (int cpu = 0; cpu < 8; cpu++) {
            root.withCore(cpu, 0, cpu % 4)
                    .with("sys/devices/system/cpu/cpu" + cpu + "/topology/cluster_id", Integer.toString(cpu / 4))
                    .withMaxClock(cpu, cpu < 4 ? 1_800_000 : cpu < 6 ? 2_256_000 : 2_304_000);
        }
        root.with("sys/devices/system/cpu/cpufreq/boost", "1")
                .with("sys/devices/system/cpu/cpuidle/current_driver", "psci");

        assertThat(LinuxFacts.read(folder).cpu())
                .isEqualTo(new Cpu(
                        "Cortex-A55 + Cortex-A76",
                        8,
                        8,
                        List.of(
                                new Cluster("", 2304, List.of(6, 7)),
                                new Cluster("", 2256, List.of(4, 5)),
                                new Cluster("", 1800, List.of(0, 1, 2, 3)))));
    }

    @Test
    void read_raspberryPi_isNamedByItsDeviceTree() {
        root.with("proc/cpuinfo", FakeRoot.dump("raspberry-pi-4.cpuinfo"));
        assertThat(LinuxFacts.read(folder).product()).isEqualTo("Raspberry Pi 4 Model B Rev 1.4");

        root.with("sys/firmware/devicetree/base/model", "Radxa ROCK 5B\0");
        assertThat(LinuxFacts.read(folder).product()).isEqualTo("Radxa ROCK 5B");
    }

    @Test
    void read_placeholdersInTheFirmware_areUnknown() {
        root.with("sys/class/dmi/id/sys_vendor", "To Be Filled By O.E.M.")
                .with("sys/class/dmi/id/product_name", "System Product Name");

        HostFacts facts = LinuxFacts.read(folder);

        assertThat(facts.manufacturer()).isEmpty();
        assertThat(facts.product()).isEmpty();
    }

    @Test
    void read_nothingThere_isUnknownButLinux() {
        assertThat(LinuxFacts.read(folder)).isEqualTo(new HostFacts("", "", "Linux", "", cpu("", 0, 0), 0));
    }

    private static Cpu cpu(String name, int physicalCores, int logicalCores) {
        return new Cpu(name, physicalCores, logicalCores, List.of());
    }
}
