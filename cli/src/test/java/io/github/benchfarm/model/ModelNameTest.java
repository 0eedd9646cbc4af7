package io.github.benchfarm.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNameTest {
    @ParameterizedTest
    @CsvSource({
        "mobilenet_v1_0.25_224_fp32.tflite, mobilenet_v1_0.25_224_fp32, mobilenet, v1_0.25_224",
        "efficientnet_lite0_flowers_int8.tflite, efficientnet_lite0_flowers_int8, efficientnet, lite0_flowers",
        "efficientnet-lite0-int8.tflite, efficientnet-lite0-int8, efficientnet, lite0",
        "mobilenet_v1_1.0_224_quant.tflite, mobilenet_v1_1.0_224_quant, mobilenet, v1_1.0_224",
        "foo.tflite, foo, foo, ''",
        "foo_fp16.tflite, foo_fp16, foo, ''",
        "MobileNet_V2.TFLITE, MobileNet_V2, mobilenet, V2",
        "int8.tflite, int8, int8, ''",
        "_x.tflite, _x, _x, ''",
        "model.bin, model.bin, model.bin, ''",
        ".tflite, unnamed, unnamed, ''",
    })
    void of_fileName_familyAndVariant(String file, String name, String family, String variant) {
        assertThat(ModelName.of(Path.of("some_folder", file))).isEqualTo(new ModelName(name, family, variant));
    }

    @Test
    void of_controlCharacters_areDisarmed() {
        assertThat(ModelName.of(Path.of("a\u001b[2Jb\n_c.tflite")).name()).isEqualTo("a [2Jb _c");
    }
}
