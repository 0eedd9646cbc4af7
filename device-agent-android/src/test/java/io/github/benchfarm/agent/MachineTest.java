package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {
    private final FakeClock clock = new FakeClock(5);

    @TempDir
    Path folder;

    Path proc;

    @BeforeEach
    void emptyProc() {
        proc = folder.resolve("proc");
    }

    /** The clock goes on by 10 s; uptime starts at 100 s. */
    @ParameterizedTest
    @CsvSource({
        "110.00, 0",
        "110.04, 0",
        "110.05, 50000000",
        "170.00, 60000000000",
        "109.00, 0",
    })
    void suspension_uptimeAheadOfTheClock_isTheTimeAsleep(String uptime, long expectedNanos) {
        Bench.write(proc.resolve("uptime"), "100.00 1.00\n");
        Suspension suspension = new Suspension(machine());
        clock.advance(10_000_000_000L);
        Bench.write(proc.resolve("uptime"), uptime + " 1.00\n");

        assertThat(suspension.nanos()).isEqualTo(expectedNanos);
    }

    /** A busy device may hold up the agent for long between the readings of the two clocks. */
    @Test
    void suspension_heldUpBetweenTheFirstReadings_isNoSleep() {
        Bench.write(proc.resolve("uptime"), "100.00 1.00\n");
        Clock heldUp = new FirstReadingTakesASecond();
        Machine machine = new Machine(proc.toFile(), proc.resolveSibling("sys").toFile(), heldUp, () -> Instant.EPOCH);

        Suspension suspension = new Suspension(machine);

        assertThat(suspension.nanos()).isZero();
    }

    /** Both clocks go on by a second before the first reading is done. */
    private final class FirstReadingTakesASecond implements Clock {
        private boolean read;

        @Override
        public long nanos() {
            if (!read) {
                read = true;
                clock.advance(1_000_000_000L);
                Bench.write(proc.resolve("uptime"), "101.00 1.00\n");
            }
            return clock.nanos();
        }

        @Override
        public String name() {
            return clock.name();
        }

        @Override
        public long resolutionNanos() {
            return clock.resolutionNanos();
        }
    }

    @Test
    void suspension_noUptime_isUnknown() {
        assertThat(new Suspension(machine()).nanos()).isNull();
    }

    @Test
    void facts_noProc_areUnknown() {
        Machine machine = machine();

        assertThat(machine.cpuset()).isEmpty();
        assertThat(machine.cpusAllowed()).isEmpty();
        assertThat(machine.nice()).isZero();
        assertThat(machine.peakBytes()).isNull();
    }

    @Test
    void schedGroup_ofOldAndNewKernels_isNamedWithItsKind() {
        assertThat(ProcParser.schedGroup("4:cpuset:/foreground\n3:schedtune:/top-app\n2:cpu:/\n"))
                .isEqualTo("schedtune:/top-app");
        assertThat(ProcParser.schedGroup("4:cpuset:/foreground\n2:cpu,cpuacct:/foreground\n"))
                .isEqualTo("cpu:/foreground");
        assertThat(ProcParser.schedGroup("0::/user.slice\n")).isEmpty();
    }

    @Test
    void clockTimes_ofEachGroup_areSortedAndChecked() {
        policy(4, "710400 12\n2419200 34\n");
        policy(0, "300000 5\n");
        policy(7, "fast 9\n");
        policy(10, "");

        assertThat(machine().clockTimes())
                .isEqualTo("[{\"cpu\":0,\"khz\":[300000],\"ticks\":[5]},"
                        + "{\"cpu\":4,\"khz\":[710400,2419200],\"ticks\":[12,34]}]");
    }

    @Test
    void clockTimes_notThere_areNull() {
        assertThat(machine().clockTimes()).isEqualTo("null");
    }

    private void policy(int first, String text) {
        Bench.write(
                proc.resolveSibling("sys/devices/system/cpu/cpufreq/policy" + first + "/stats/time_in_state"), text);
    }

    @Test
    void here_thisComputer_hasAClockAndTime() {
        Machine machine = Machine.here();

        assertThat(machine.now()).isAfter(Instant.parse("2026-01-01T00:00:00Z").minusSeconds(86_400L * 3650));
        assertThat(machine.clock().name()).isEqualTo(SystemClock.nameOn(System.getProperty("os.name")));
        assertThat(machine.clock().resolutionNanos()).isPositive();
        assertThat(machine.peakBytes() != null).isEqualTo(new File("/proc/self/status").canRead());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, CLOCK_MONOTONIC",
        "Mac OS X, mach_absolute_time",
        "Windows 11, QueryPerformanceCounter",
        "SunOS, System.nanoTime",
    })
    void clockName_operatingSystem_isItsOwn(String os, String expected) {
        assertThat(SystemClock.nameOn(os)).isEqualTo(expected);
    }

    private Machine machine() {
        return new Machine(proc.toFile(), proc.resolveSibling("sys").toFile(), clock, () -> Instant.EPOCH);
    }
}
