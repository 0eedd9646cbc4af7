package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcParserTest {
    private static final String STATUS = "Name:\tapp_process64\nVmPeak:\t 5123456 kB\nVmHWM:\t   98304 kB\n"
            + "VmRSS:\t   81920 kB\nCpus_allowed:\tff\nCpus_allowed_list:\t0-7\n";

    @Test
    void peakBytes_status_isInBytes() {
        assertThat(ProcParser.peakBytes(STATUS)).isEqualTo(98304L * 1024);
        assertThat(ProcParser.peakBytes("VmHWM:\tmuch kB\n")).isNull();
        assertThat(ProcParser.peakBytes("")).isNull();
    }

    @Test
    void cpusAllowed_status_isNotTheList() {
        assertThat(ProcParser.cpusAllowed(STATUS)).isEqualTo("ff");
        assertThat(ProcParser.cpusAllowed("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "'00000000,00000000,0000000F', f",
        "'ffff,ffffffff,ffffffff', ffffffffffffffffffff",
        "'00000001,00000000', 100000000",
        "'00,00', 0",
        "'', ''"
    })
    void plainMask_kernelMask_isShort(String mask, String expected) {
        assertThat(ProcParser.plainMask(mask)).isEqualTo(expected);
    }

    @Test
    void nice_commandWithBrackets_isField19() {
        assertThat(ProcParser.nice("6281 (cat) R 6276 6276 2571 0 -1 4194304 98 0 0 0 0 0 0 0 20 0 1 0 119701 3133440"))
                .isZero();
        assertThat(ProcParser.nice("77 (a) b (c)) S 1 1 1 0 -1 4 98 0 0 0 1 1 0 0 10 -10 1 0 119701"))
                .isEqualTo(-10);
        assertThat(ProcParser.nice("")).isZero();
    }

    @Test
    void cpuset_ownFile_winsOverCgroups() {
        String version1 = "9:name=systemd:/\n3:cpuset:/background\n0::/unified\n";
        assertThat(ProcParser.cpuset("/top-app\n", version1)).isEqualTo("/top-app");
        assertThat(ProcParser.cpuset("", version1)).isEqualTo("/background");
        assertThat(ProcParser.cpuset("", "0::/user.slice/a:b\n")).isEqualTo("/user.slice/a:b");
        assertThat(ProcParser.cpuset("", "")).isEmpty();
    }

    @Test
    void uptimeNanos_file_isItsFirstNumber() {
        assertThat(ProcParser.uptimeNanos("1197.01 2278.98\n")).isEqualTo(1_197_010_000_000L);
        assertThat(ProcParser.uptimeNanos("")).isNull();
        assertThat(ProcParser.uptimeNanos("soon")).isNull();
    }
}
