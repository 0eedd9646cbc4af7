package io.github.benchfarm.device.host;

import static io.github.benchfarm.device.host.HostEngines.cpu;
import static io.github.benchfarm.device.host.HostEngines.xnnpack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.Applied;
import io.github.benchfarm.agent.EngineOptions;
import io.github.benchfarm.agent.ErrorCode;
import io.github.benchfarm.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine tells of a model that it loads or refuses. */
class HostEngineLoadTest {
    private static final String FP32 = "mobilenet_v1_0.25_224_fp32.tflite";

    @ParameterizedTest
    @CsvSource({
        "mobilenet_v1_0.25_224_fp32.tflite, 31",
        "mobilenet_v1_0.25_224_int8.tflite, 31",
        "mobilenet_v2_1.0_224_fp32.tflite, 66",
        "mobilenet_v2_1.0_224_int8.tflite, 68",
        "efficientnet_lite0_flowers_fp32.tflite, 63",
        "efficientnet_lite0_flowers_int8.tflite, 65"
    })
    void load_withAndWithoutDelegate_countsTheSameNodes(String model, int nodes) throws AgentException {
        Applied plain = applied(model, cpu(1));
        Applied delegated = applied(model, xnnpack(1));

        assertThat(plain.applied()).isEqualTo("cpu");
        assertThat(List.of(plain.nodes(), plain.planAfter(), plain.partitions(), plain.delegated()))
                .containsExactly(nodes, nodes, 0, 0);
        assertThat(delegated.applied()).isEqualTo("xnnpack");
        assertThat(delegated.nodes()).isEqualTo(nodes);
        assertThat(delegated.partitions()).isBetween(1, 3);
        assertThat(delegated.delegated()).isBetween(nodes * 9 / 10, nodes);
    }

    @Test
    void load_unknownDelegate_isUnavailable() {
        assertCode(ErrorCode.DELEGATE_UNAVAILABLE, FP32, new EngineOptions("gpu", Map.of(), 1, null), "gpu", "xnnpack");
    }

    @Test
    void load_fp16_isRefusedRatherThanIgnored() {
        assertCode(
                ErrorCode.JOB_UNSUPPORTED,
                FP32,
                new EngineOptions("xnnpack", Map.of("fp16", "true"), 1, null),
                "fp16=true",
                "fp16=false");
    }

    @Test
    void load_optionMissing_isRefused() {
        assertCode(ErrorCode.JOB_UNSUPPORTED, FP32, new EngineOptions("xnnpack", Map.of(), 1, null), "fp16=false");
    }

    @Test
    void load_unknownSignature_namesTheKnownOnes() {
        assertCode(
                ErrorCode.SIGNATURE_UNKNOWN,
                FP32,
                new EngineOptions("cpu", Map.of(), 1, "serving_default"),
                "serving_default",
                "none");
    }

    @Test
    void load_truncatedFile_isInvalid(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(SharedData.model(FP32));
        Path cut = Files.write(folder.resolve("cut.tflite"), Arrays.copyOf(whole, whole.length * 6 / 10));

        assertThatThrownBy(() -> load(cut, xnnpack(1)))
                .isInstanceOfSatisfying(
                        AgentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_INVALID));
    }

    private static void assertCode(String code, String model, EngineOptions options, String... words) {
        assertThatThrownBy(() -> load(SharedData.model(model), options))
                .isInstanceOfSatisfying(
                        AgentException.class, e -> assertThat(e.code()).isEqualTo(code))
                .message()
                .contains(words);
    }

    private static Applied applied(String model, EngineOptions options) throws AgentException {
        try (HostEngine engine = HostEngine.create()) {
            return engine.load(SharedData.model(model).toString(), options);
        }
    }

    private static void load(Path model, EngineOptions options) throws AgentException {
        try (HostEngine engine = HostEngine.create()) {
            engine.load(model.toString(), options);
        }
    }
}
