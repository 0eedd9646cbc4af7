package io.github.benchfarm.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.Clocks;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Finding;
import io.github.benchfarm.wire.TimingLog;
import io.github.benchfarm.wire.TimingLog.AgentCondition;
import io.github.benchfarm.wire.TimingLog.ClockTimes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuFindingsTest {
    private static final Cpu BIG_LITTLE = new Cpu(
            "",
            8,
            8,
            List.of(
                    new Cluster("", 2841, List.of(7)),
                    new Cluster("", 2419, List.of(4, 5, 6)),
                    new Cluster("", 1804, List.of(0, 1, 2, 3))));

    @Test
    void threads_onBigCores_haveNoFinding() {
        assertThat(codes(bench(4, null, Clocks.FREE), BIG_LITTLE, log("ff", List.of())))
                .isEmpty();
    }

    @Test
    void threads_beyondBigCores_areFound_unlessCoresAreChosenOrEqual() {
        assertThat(codes(bench(6, null, Clocks.FREE), BIG_LITTLE, log("ff", List.of())))
                .containsExactly("THREADS_BEYOND_BIG_CORES");
        assertThat(codes(bench(6, "all", Clocks.FREE), BIG_LITTLE, log("ff", List.of())))
                .isEmpty();
        assertThat(codes(bench(6, null, Clocks.FREE), Cpu.unknown(), log("ff", List.of())))
                .isEmpty();
    }

    @Test
    void threads_beyondAllowedCores_areFound() {
        assertThat(codes(bench(3, "big", Clocks.FREE), BIG_LITTLE, log("3", List.of())))
                .containsExactly("THREADS_EXCEED_CORES");
    }

    @Test
    void cores_changedDuringTheJob_areFound() {
        List<AgentCondition> seen = List.of(condition("before", "ff", 0), condition("after", "f", 0));

        assertThat(codes(bench(4, null, Clocks.FREE), BIG_LITTLE, log("ff", seen)))
                .containsExactly("CPUS_CHANGED");
    }

    @Test
    void clocks_lowerThanNineTenths_areFound_unlessTheyAreFixed() {
        List<AgentCondition> slow = List.of(condition("before", "ff", 0), condition("after", "ff", 60));

        assertThat(ClockUse.share(log("ff", slow))).isEqualTo((60 * 0.5 + 40) / 100);
        assertThat(codes(bench(4, null, Clocks.FREE), BIG_LITTLE, log("ff", slow)))
                .containsExactly("CLOCKS_LOW");
        assertThat(codes(bench(4, null, Clocks.FIXED), BIG_LITTLE, log("ff", slow)))
                .isEmpty();
    }

    @Test
    void clockShare_isOfTheBusiestGroup_andUnknownWithoutTwoReadings() {
        List<AgentCondition> busy = List.of(condition("before", "ff", 0), condition("after", "ff", 5));

        assertThat(ClockUse.share(log("ff", busy))).isGreaterThan(0.9);
        assertThat(ClockUse.share(log("ff", busy.subList(0, 1)))).isNull();
        assertThat(ClockUse.share(log("ff", List.of(busy.get(1), busy.get(0))))).isNull();
    }

    /** 100 ticks between "before" and "after", so many of them at half the highest clock; another group idles. */
    private static AgentCondition condition(String at, String mask, long slowTicks) {
        boolean after = at.equals("after");
        ClockTimes busy = new ClockTimes(
                4, List.of(1_000_000L, 2_000_000L), List.of(7 + slowTicks, after ? 9 + 100 - slowTicks : 9L));
        ClockTimes idle = new ClockTimes(0, List.of(300_000L, 1_800_000L), List.of(after ? 100L : 0L, 0L));
        return new AgentCondition(at, 0, "unknown", mask, List.of(idle, busy));
    }

    private static Case bench(int threads, String affinity, Clocks clocks) {
        return new Case(ExampleRun.model("net_fp32"), DelegateSpec.parse("cpu"), threads, affinity, clocks);
    }

    private static TimingLog log(String mask, List<AgentCondition> conditions) {
        return new TimingLog(
                new TimingLog.Header(
                        "0.1.0",
                        "android",
                        "tflite",
                        "",
                        new TimingLog.Clock("c", 1),
                        new TimingLog.AgentProcess("shell", "/", "", mask, 0)),
                conditions,
                new TimingLog.Init(1, "cpu", 1, 1, 0, 0),
                TimingLog.Samples.none(),
                new TimingLog.Samples(new long[] {1}, false),
                null,
                null,
                new TimingLog.End(null, null, 0L));
    }

    private static List<String> codes(Case its, Cpu cpu, TimingLog log) {
        List<Finding> findings = new ArrayList<>();
        Measurement measurement = new Measurement(
                "tflite",
                "cpu",
                1,
                0,
                0,
                1,
                1,
                Statistics.of(new long[] {1}),
                null,
                null,
                "/",
                "",
                log.header().process().cpusAllowed(),
                ClockUse.share(log));
        CpuFindings.add(its, cpu, log, measurement, findings);
        return findings.stream().map(Finding::code).toList();
    }
}
