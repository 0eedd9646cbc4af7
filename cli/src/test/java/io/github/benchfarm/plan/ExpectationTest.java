package io.github.benchfarm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Phase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpectationTest {
    @Test
    void fastModel_takesTheMinimumTime_slowOnesTheirIterations() {
        assertThat(likely(50)).isEqualTo(Duration.ofMillis(2500));
        assertThat(likely(1000)).isEqualTo(Duration.ofMillis(1000 + 500 + 4100));
        assertThat(likely(1_000_000)).isEqualTo(Duration.ofMillis(1000 + 500 + 150_000));
    }

    private static Duration likely(int iterations) {
        RunRequest request = new RunRequest(
                List.of("all"),
                List.of("m"),
                List.of(),
                List.of(DelegateSpec.parse("xnnpack")),
                List.of(),
                List.of(),
                Clocks.FREE,
                true,
                null,
                true,
                Phase.of(1, Duration.ofMillis(500), Duration.ofSeconds(150)),
                Phase.of(iterations, Duration.ofSeconds(1), Duration.ofSeconds(150)),
                1,
                0);
        Job job =
                ExampleRun.job(ExampleRun.host(), ExampleRun.benchCase(ExampleRun.model("net_fp32"), "xnnpack", 1), 1);
        return Expectation.of(request, job).likely();
    }
}
