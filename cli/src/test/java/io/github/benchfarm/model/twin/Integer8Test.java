package io.github.benchfarm.model.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.benchfarm.model.tflite.NewConstant;
import io.github.benchfarm.model.tflite.NewTensor;
import io.github.benchfarm.model.tflite.Scales;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Integer8Test {
    private static final Filter FILTER = new Filter("w", List.of(4, 3, 3, 20), 0, true, 0.1);

    /** As the trained files have it: 6 of RELU6, the inputs of MobileNetV1 and EfficientNet, a range around 0. */
    @ParameterizedTest
    @CsvSource({
        "0, 6, 0.023529412, 0",
        "-1, 0.9921875, 0.0078125, 128",
        "0, 1, 0.003921569, 0",
        "-127, 128, 1, 127",
        "-0.99607843, 1.0039216, 0.0078431373, 127"
    })
    void scale_ofRange_isThatOfTrainedFiles(double low, double high, float scale, int zeroPoint) {
        Range range = new Range(low, high);

        assertThat(scales(Integer8.UINT8_PER_TENSOR.activation("x", List.of(1), range)))
                .isEqualTo(Scales.perTensor(scale, zeroPoint));
        assertThat(scales(Integer8.INT8_PER_CHANNEL.activation("x", List.of(1), range)))
                .isEqualTo(Scales.perTensor(scale, zeroPoint - 128));
    }

    /** The constants in front of the trained EfficientNet: 127 with zero point -128, and -128 with zero point 127. */
    @Test
    void scalar_int8_isThatOfTheTrainedFile() {
        NewConstant factor = Integer8.INT8_PER_CHANNEL.scalar("x", 255);
        NewConstant offset = Integer8.INT8_PER_CHANNEL.scalar("x", -127);

        assertThat(scales(factor.tensor())).isEqualTo(Scales.perTensor(1, -128));
        assertThat(factor.data().get(0)).isEqualTo((byte) 127);
        assertThat(scales(offset.tensor())).isEqualTo(Scales.perTensor(0.49803922f, 127));
        assertThat(offset.data().get(0)).isEqualTo((byte) -128);
    }

    @Test
    void weights_perChannel_sumsAreThoseOfTheFile() {
        Weights weights = Integer8.INT8_PER_CHANNEL.weights(FILTER, new SplitMix64(1));
        List<Float> scales = scales(weights.constant().tensor()).scales();

        assertThat(scales).hasSize(4).doesNotHaveDuplicates();
        for (int channel = 0; channel < 4; channel++) {
            double sum = 0;
            for (int i = 0; i < 180; i++) {
                sum += scales.get(channel) * weights.constant().data().get(channel * 180 + i);
            }
            assertThat(weights.sums().get(channel)).isCloseTo(sum, within(1e-6));
        }
    }

    @Test
    void weights_uint8_neverUseTheLowestNumber() {
        Weights weights = Integer8.UINT8_PER_TENSOR.weights(FILTER, new SplitMix64(1));

        assertThat(scales(weights.constant().tensor()).zeroPoint()).isEqualTo(128);
        for (int i = 0; i < FILTER.count(); i++) {
            assertThat(weights.constant().data().get(i)).isNotZero();
        }
    }

    @Test
    void bias_ofWeights_hasTheProductOfTheScales() {
        NewTensor input = Integer8.INT8_PER_CHANNEL.activation("x", List.of(1), new Range(0, 6));
        Weights weights = Integer8.INT8_PER_CHANNEL.weights(FILTER, new SplitMix64(1));
        NewConstant bias = Integer8.INT8_PER_CHANNEL.bias("b", Collections.nCopies(4, 0.5), weights, input);

        for (int channel = 0; channel < 4; channel++) {
            float scale = scales(bias.tensor()).scales().get(channel);
            assertThat(scale)
                    .isEqualTo(6
                            / 255f
                            * scales(weights.constant().tensor()).scales().get(channel));
            int stored = bias.data().order(ByteOrder.LITTLE_ENDIAN).getInt(4 * channel);
            assertThat(stored * scale).isCloseTo(0.5f, within(scale));
        }
    }

    private static Scales scales(NewTensor tensor) {
        return Objects.requireNonNull(tensor.scales());
    }
}
