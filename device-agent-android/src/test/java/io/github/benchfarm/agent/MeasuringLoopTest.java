package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.agent.testing.FakeEngine;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringLoopTest {
    private final FakeClock clock = new FakeClock(77);

    /** Each inference takes 10 ns. */
    @ParameterizedTest
    @CsvSource({
        // iterations, minNanos, maxNanos, capacity, expected, cut
        "5,    0, 1000, 100,  5, false",
        "5,   50, 1000, 100,  5, false",
        "5,   51, 1000, 100,  6, false",
        "5,  100, 1000, 100, 10, false",
        "50,   0,  100, 100, 10, false",
        "50,   0,   99, 100, 10, false",
        "50,   0,  101, 100, 11, false",
        "5,  200,  100, 100, 10, false",
        "50,   0, 1000,  20, 20, true",
        "1,  500, 1000,  20, 20, true",
        "20,   0, 1000,  20, 20, false",
        "0,    0, 1000, 100,  0, false",
        "0,   30, 1000, 100,  3, false",
        "9,    9,    0, 100,  0, false",
    })
    void run_limits_endThePhase(int iterations, long min, long max, int capacity, int expected, boolean cut)
            throws AgentException {
        FakeEngine engine = new FakeEngine().onInvoke(() -> clock.advance(10));
        Samples samples = new Samples(capacity, false);

        MeasuringLoop.run(engine, clock, new PhaseLimits(iterations, min, max), samples);

        assertThat(samples.size()).isEqualTo(expected);
        assertThat(samples.isCut()).isEqualTo(cut);
    }

    @Test
    void run_engineThatTimesItself_keepsItsTimesBesideOurs() throws AgentException {
        FakeEngine engine = new FakeEngine().onInvoke(() -> clock.advance(10)).timing(() -> 7);
        Samples samples = new Samples(10, engine.timesItself());

        MeasuringLoop.run(engine, clock, new PhaseLimits(2, 0, 1000), samples);

        assertThat(samples.haveWall()).isTrue();
        assertThat(samples.chunk(0)).containsExactly(7, 7);
        assertThat(samples.wallChunk(0)).containsExactly(10, 10);
    }

    @Test
    void run_engineThatFails_keepsTheIterationsBefore() {
        Samples samples = new Samples(10, false);
        FakeEngine engine = new FakeEngine().onInvoke(() -> {
            clock.advance(10);
            if (samples.size() == 3) {
                throw new AgentException(ErrorCode.INVOKE_FAILED, "no more");
            }
        });

        assertThatThrownBy(() -> MeasuringLoop.run(engine, clock, new PhaseLimits(9, 0, 1000), samples))
                .hasMessage("no more");
        assertThat(samples.chunk(0)).containsExactly(10, 10, 10);
    }

    @Test
    void run_thousandOrHundredThousandIterations_allocateTheSameBytes() throws AgentException {
        Samples samples = new Samples(100_000, false);
        for (int i = 0; i < 20; i++) {
            allocatedBytes(100_000, new Samples(100_000, false));
        }

        long many = allocatedBytes(100_000, samples);
        long few = allocatedBytes(1_000, new Samples(100_000, false));

        assertThat(samples.size()).isEqualTo(100_000);
        assertThat(many).isEqualTo(few);
    }

    private static long allocatedBytes(int iterations, Samples samples) throws AgentException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        FakeEngine engine = new FakeEngine();
        Clock clock = new SystemClock();
        PhaseLimits limits = new PhaseLimits(iterations, 0, Long.MAX_VALUE);
        long before = threads.getCurrentThreadAllocatedBytes();
        MeasuringLoop.run(engine, clock, limits, samples);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
