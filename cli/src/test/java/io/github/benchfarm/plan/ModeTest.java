package io.github.benchfarm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.model.Model;
import io.github.benchfarm.model.Weights;
import io.github.benchfarm.wire.Failure;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeTest {
    @ParameterizedTest
    @CsvSource({
        "LATENCY, SEEDED, ''",
        "SUSTAINED, SEEDED, WEIGHTS_SEEDED",
        "ACCURACY, SEEDED, WEIGHTS_SEEDED",
        "ACCURACY, TRAINED, ''",
        "SUSTAINED, FILE, ''"
    })
    void refusal_ofSeededWeights_exceptForLatency(Mode mode, Weights weights, String code) {
        Model model = new Model("net", "net", "", "fp32", weights, "", Path.of("net"), 0, null);

        assertThat(mode.refusal(model).map(Failure::code).orElse("")).isEqualTo(code);
    }
}
