package io.github.benchfarm.device.android.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.android.shell.Sections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to {@link CpuDump#COMMAND}, written by hand in the formats of several makers' phones. */
class CpuDumpTest {
    /** Snapdragon 865 of a Galaxy S20. */
    private static final String GALAXY_S20 = dump(
            "0-7",
            List.of("0 1 2 3|1804800", "4 5 6|2419200", "7|2841600"),
            List.of("0x51 0x805", "0x51 0x805", "0x51 0x805", "0x51 0x805"),
            List.of("0x41 0xd0d", "0x41 0xd0d", "0x41 0xd0d", "0x41 0xd0d"));

    @Test
    void parse_galaxyS20_isAsTheStudyHasIt() {
        Cpu cpu = parse(GALAXY_S20);

        assertThat(cpu.clusterText())
                .isEqualTo("1x Cortex-A77 2.84 GHz + 3x Cortex-A77 2.42 GHz + 4x Cortex-A55 1.80 GHz");
        assertThat(cpu.logicalCores()).isEqualTo(8);
        assertThat(cpu.bigCpus()).containsExactly(4, 5, 6, 7);
        assertThat(cpu.littleCpus()).containsExactly(0, 1, 2, 3);
        assertThat(CpuDump.missing(cpu)).isEmpty();
    }

    @Test
    void parse_exynos_namesSamsungsCores() {
        String s9 = dump(
                "0-7",
                List.of("0 1 2 3|1794000", "4 5 6 7|2704000"),
                List.of("0x41 0xd05", "0x41 0xd05", "0x41 0xd05", "0x41 0xd05"),
                List.of("0x53 0x002", "0x53 0x002", "0x53 0x002", "0x53 0x002"));
        String s10 = dump(
                "0-7",
                List.of("0 1 2 3|1950000", "4 5|2314000", "6 7|2730000"),
                List.of("0x41 0xd05", "0x41 0xd05", "0x41 0xd05", "0x41 0xd05"),
                List.of("0x41 0xd0a", "0x41 0xd0a", "0x53 0x003", "0x53 0x003"));

        assertThat(parse(s9).clusterText()).isEqualTo("4x Exynos M3 2.70 GHz + 4x Cortex-A55 1.79 GHz");
        assertThat(parse(s10).clusterText())
                .isEqualTo("2x Exynos M4 2.73 GHz + 2x Cortex-A75 2.31 GHz + 4x Cortex-A55 1.95 GHz");
    }

    @Test
    void parse_hiddenCore_isNamedByItsMates() {
        String asleep =
                dump("0-7", List.of("0 1 2 3|1804800", "4 5 6|2419200", "7|2841600"), List.of("0x51 0x805"), List.of());

        Cpu cpu = parse(asleep);

        assertThat(cpu.logicalCores()).isEqualTo(8);
        assertThat(cpu.clusterText()).isEqualTo("1x core 2.84 GHz + 3x core 2.42 GHz + 4x Cortex-A55 1.80 GHz");
    }

    @Test
    void missing_clusterWithoutFolder_isCountedAndNamed() {
        Cpu cpu = parse("===possible\n0-7\n===clocks\n0 1 2 3|1804800\n|\n|\n===cpuinfo\n");

        assertThat(cpu.logicalCores()).isEqualTo(8);
        assertThat(CpuDump.missing(cpu)).isEqualTo("4, 5, 6, 7");
    }

    @Test
    void parse_emulator_hasCoresAndNoClusters() {
        Cpu cpu = parse("===possible\n0-3\n===clocks\n|\n|\n|\n|\n===cpuinfo\nprocessor\t: 0\nprocessor\t: 1\n");

        assertThat(cpu.logicalCores()).isEqualTo(4);
        assertThat(cpu.clusters()).isEmpty();
    }

    @Test
    void parse_clockOfItsOwnForEachCore_isOneCluster() {
        Cpu cpu = parse(dump(
                "0-3",
                List.of("0|1500000", "1|1500000", "2|1500000", "3|1500000"),
                List.of("0x41 0xd08", "0x41 0xd08"),
                List.of("0x41 0xd08", "0x41 0xd08")));

        assertThat(cpu.clusterText()).isEqualTo("4x Cortex-A72 1.50 GHz");
    }

    @Test
    void parse_carriageReturns_changeNothing() {
        assertThat(parse(GALAXY_S20.replace("\n", "\r\n"))).isEqualTo(parse(GALAXY_S20));
    }

    @Test
    void parse_cutOffAnywhere_neverThrowsNorInventsCores() {
        for (int end = 0; end < GALAXY_S20.length(); end++) {
            Cpu cpu = parse(GALAXY_S20.substring(0, end));

            assertThat(cpu.logicalCores()).isLessThanOrEqualTo(8);
            assertThat(cpu.cpus()).allMatch(core -> core < 8).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "===possible\n\u0660-\u0667\n===clocks\n\u0660 \u0661|\u0661\u0668\u0660\u0664\u0668\u0660\u0660\n",
                "===possible\n-3-7\n===clocks\n-1 0|-1804800\n",
                "===possible\n0-999\n===clocks\n0|99999999999999\n",
                "===possible\n0-7\n===clocks\n0|0\n",
                "===possible\ncat: /sys/devices/system/cpu/possible: Permission denied\n",
                "===possible\n\u0000\u001b[31m\n===clocks\n\u0007|\u0007\n===cpuinfo\nprocessor\t: \u0000\n"
            })
    void parse_nonsense_isUnknown(String text) {
        Cpu cpu = parse(text);

        assertThat(cpu.clusters()).isEmpty();
        assertThat(cpu.logicalCores()).isBetween(0, 256);
    }

    @Test
    void parse_coresBeyondThoseThatArePossible_areIgnored() {
        Cpu cpu = parse("===possible\n0-3\n===clocks\n0 1 2 3 64 999|1804800\n===cpuinfo\n");

        assertThat(cpu.cpus()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void parse_coreInTwoClusters_noneIsBelieved() {
        Cpu cpu = parse("===possible\n0-3\n===clocks\n0 1 2|1804800\n2 3|2419200\n===cpuinfo\n");

        assertThat(cpu.clusters()).isEmpty();
        assertThat(cpu.logicalCores()).isEqualTo(4);
    }

    @Test
    void parse_tenMegabytes_isReadAllTheSame() {
        String noise = "x".repeat(200) + "\n";

        Cpu cpu = parse(noise.repeat(50_000) + GALAXY_S20 + noise.repeat(50_000));

        assertThat(cpu.logicalCores()).isEqualTo(8);
    }

    private static Cpu parse(String text) {
        return CpuDump.parse(Sections.parse(text));
    }

    /** The whole answer; the cores of /proc/cpuinfo come in two parts, implementer and part of each core. */
    private static String dump(String possible, List<String> clocks, List<String> first, List<String> rest) {
        StringBuilder text = new StringBuilder("===possible\n" + possible + "\n===clocks\n");
        clocks.forEach(line -> text.append(line).append('\n'));
        text.append("===cpuinfo\n");
        List<String> cores = Stream.concat(first.stream(), rest.stream()).toList();
        for (int number = 0; number < cores.size(); number++) {
            append(text, number, cores.get(number));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int number, String core) {
        String[] words = core.split(" ", -1);
        text.append("processor\t: ").append(number).append('\n');
        text.append("CPU implementer\t: ").append(words[0]).append('\n');
        text.append("CPU part\t: ").append(words[1]).append('\n');
    }
}
