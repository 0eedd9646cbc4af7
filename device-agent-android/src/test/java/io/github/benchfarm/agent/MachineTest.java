package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {
    private final FakeClock clock = new FakeClock(5);

    @TempDir
    Path proc;

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
        return new Machine(proc.toFile(), clock, () -> Instant.EPOCH);
    }
}
