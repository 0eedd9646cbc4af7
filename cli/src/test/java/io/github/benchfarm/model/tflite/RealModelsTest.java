package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.benchfarm.testing.SharedData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealModelsTest {
    @ParameterizedTest
    @CsvSource({
        "mobilenet_v1_0.25_224_fp32, fp32",
        "mobilenet_v1_0.25_224_int8, uint8",
        "mobilenet_v2_1.0_224_fp32, fp32",
        "mobilenet_v2_1.0_224_int8, int8",
        "efficientnet_lite0_flowers_fp32, fp32",
        "efficientnet_lite0_flowers_int8, int8",
    })
    void read_realModel_precisionOfWeights(String name, String precision) {
        TfliteModel model = read(name);

        assertThat(model.precision()).isEqualTo(precision);
        assertThat(Measurability.problem(model)).isEmpty();
        assertThat(model.subgraphs().get(0).inputs().get(0).shape()).containsExactly(1, 224, 224, 3);
    }

    /**
     * The paper's 300 M multiply-adds. Keras counts 3,504,872 trainable parameters for 1000 classes; folding batch
     * normalisation takes one of two numbers from each of 17,056 channels, class 1001 adds 1,281: 3,489,097.
     */
    @ParameterizedTest
    @CsvSource({"mobilenet_v2_1.0_224_fp32", "mobilenet_v2_1.0_224_int8"})
    void read_mobilenetV2_publishedSize(String name) {
        TfliteModel model = read(name);

        assertThat(model.parameters()).isEqualTo(3_504_872 - 17_056 + 1_281);
        assertThat(model.multiplyAdds() / 1e5).isCloseTo(3_008, offset(0.5));
    }

    /** The paper's 0.5 million parameters and 41 million multiply-adds. */
    @Test
    void read_mobilenetV1_publishedSize() {
        TfliteModel model = read("mobilenet_v1_0.25_224_int8");

        assertThat(model.parameters() / 1e6).isBetween(0.45, 0.55);
        assertThat(model.multiplyAdds() / 1_000_000).isEqualTo(41);
        assertThat(model.subgraphs().get(0).inputs().get(0).quantization())
                .contains(new Quantization(1, 0.0078125f, 128, 0));
    }

    @Test
    void read_resizableBatch_signatureKept() {
        TensorSummary input = read("efficientnet_lite0_flowers_int8")
                .subgraphs()
                .get(0)
                .inputs()
                .get(0);

        assertThat(input.shapeSignature()).isEqualTo(List.of(-1, 224, 224, 3));
    }

    private static TfliteModel read(String name) {
        return TfliteFile.read(SharedData.model(name + ".tflite"));
    }
}
