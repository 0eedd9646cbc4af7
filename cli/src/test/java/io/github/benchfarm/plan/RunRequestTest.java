package io.github.benchfarm.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Phase;
import io.github.benchfarm.wire.UsageException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunRequestTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, 50, 3, --threads 0",
        "10000, 1, 50, 3, --threads 10000",
        "1, 1, 0, 3, --iterations 0",
        "1, 1, 1000001, 3, --iterations 1000001",
        "1, 1000001, 50, 3, --warmup 1000001",
        "1, 1, 50, 0, --repeats 0",
        "1, 1, 50, 1001, --repeats 1001"
    })
    void valueOutOfRange_namesTheOptionAndTheRange(int threads, int warmup, int iterations, int repeats, String text) {
        assertThatThrownBy(() -> new RunRequest(
                        List.of("host"),
                        List.of("m"),
                        List.of(),
                        List.of(DelegateSpec.parse("cpu")),
                        List.of(threads),
                        List.of(),
                        Clocks.FREE,
                        true,
                        null,
                        true,
                        new Phase(warmup, 0, 1),
                        new Phase(iterations, 0, 1),
                        repeats,
                        0))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("give ");
    }
}
