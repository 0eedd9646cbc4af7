package io.github.benchfarm.model.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.model.tflite.Measurability;
import io.github.benchfarm.model.tflite.TensorSummary;
import io.github.benchfarm.model.tflite.TfliteFile;
import io.github.benchfarm.model.tflite.TfliteModel;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Fixer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsTest {
    @TempDir
    private Path folder;

    @Test
    void all_areTheStudysFourAndMobileNetV2() {
        assertThat(Twins.all())
                .extracting(Twin::id)
                .containsExactly(
                        "mobilenet_v1_1.0_224_fp32",
                        "mobilenet_v1_1.0_224_int8",
                        "mobilenet_v2_1.0_224_fp32",
                        "mobilenet_v2_1.0_224_int8",
                        "efficientnet_lite0_fp32",
                        "efficientnet_lite0_int8");
        assertThat(Twins.all()).extracting(Twin::sha256).doesNotHaveDuplicates();
    }

    @Test
    void find_knownAndUnknownId() {
        assertThat(Twins.find("mobilenet_v2_1.0_224_fp32"))
                .get()
                .extracting(Twin::id)
                .isEqualTo("mobilenet_v2_1.0_224_fp32");
        assertThat(Twins.find("mobilenet_v3_large_fp32")).isEmpty();
    }

    /** bytes() itself compares with the hash that stands in the source. */
    @Test
    void bytes_twice_haveThePinnedHash() throws IOException {
        for (Twin twin : Twins.all()) {
            assertThat(twin.bytes()).as(twin.id()).isEqualTo(twin.bytes());
            assertThat(read(twin).sha256()).isEqualTo(twin.sha256());
        }
    }

    @Test
    void bytes_otherThanPinned_areRefused() {
        Twin odd = new Twin("odd", "0".repeat(64), new MobileNetV1(0.25, 2), new Float32Format());

        assertThatThrownBy(odd::bytes).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().code()).isEqualTo("TWIN_DIFFERS");
            assertThat(e.failure().fixer()).isEqualTo(Fixer.HARNESS);
            assertThat(e.failure().reason()).contains("twin of odd", "0".repeat(64), "pull the trained file");
        });
    }

    @Test
    void file_all_canBeMeasuredAndSayThatTheyAreSeeded() throws IOException {
        for (Twin twin : Twins.all()) {
            TfliteModel model = read(twin);

            assertThat(Measurability.problem(model)).as(twin.id()).isEmpty();
            assertThat(model.description())
                    .isEqualTo("architecture twin of " + twin.id() + ", seeded weights (seed 1)");
            assertThat(TwinMark.in(model.description())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mobilenet_v1_1.0_224_fp32, fp32, FLOAT32, 1001",
        "mobilenet_v1_1.0_224_int8, uint8, UINT8, 1001",
        "mobilenet_v2_1.0_224_fp32, fp32, FLOAT32, 1001",
        "mobilenet_v2_1.0_224_int8, int8, UINT8, 1001",
        "efficientnet_lite0_fp32, fp32, FLOAT32, 1000",
        "efficientnet_lite0_int8, int8, UINT8, 1000"
    })
    void file_ends_areThoseOfThePublishedFiles(String id, String precision, String type, int classes)
            throws IOException {
        TfliteModel model = read(Twins.find(id).orElseThrow());
        TensorSummary input = model.subgraphs().get(0).inputs().get(0);
        TensorSummary output = model.subgraphs().get(0).outputs().get(0);

        assertThat(model.precision()).isEqualTo(precision);
        assertThat(input.type()).isEqualTo(type);
        assertThat(input.shape()).containsExactly(1, 224, 224, 3);
        assertThat(output.type()).isEqualTo(type);
        assertThat(output.shape()).containsExactly(1, classes);
    }

    /**
     * The papers count batch normalization, of which a number for each channel vanishes in the bias when a network is
     * converted: hence the second column of parameters. MobileNetV2 was published with 3.47 M parameters and without the
     * class "background", which adds 1,281 (see RealModelsTest).
     */
    @ParameterizedTest
    @CsvSource({
        "mobilenet_v1_1.0_224, 4222057, 10944, 4.2, 569",
        "mobilenet_v2_1.0_224, 3489097, 17056, 3.5, 301",
        "efficientnet_lite0, 4631002, 21006, 4.7, 385"
    })
    void size_ofTwin_isThePublishedOne(String id, long parameters, long folded, String published, long multiplyAdds)
            throws IOException {
        for (String format : new String[] {"_fp32", "_int8"}) {
            TfliteModel model = read(Twins.find(id + format).orElseThrow());

            assertThat(model.parameters()).isEqualTo(parameters);
            assertThat(millions(model.parameters() + folded)).isEqualTo(published);
            assertThat(Math.round(model.multiplyAdds() / 1e6)).isEqualTo(multiplyAdds);
        }
    }

    /**
     * EfficientNet-Lite0 was published with 407 M multiply-adds, but the trained file has 384 M for 5 classes by its shapes,
     * to which 995 further classes add 1.3 M. The rest cannot be weights: it is 3.2 for each number that a convolution puts
     * out, about what counting batch normalization and RELU6 would give.
     */
    @Test
    void multiplyAdds_ofEfficientNetTwin_areTheTrainedFilesWithMoreClasses() throws IOException {
        long trained = TfliteFile.read(SharedData.model("efficientnet_lite0_flowers_fp32.tflite"))
                .multiplyAdds();

        assertThat(read(Twins.find("efficientnet_lite0_fp32").orElseThrow()).multiplyAdds())
                .isEqualTo(trained + 995 * 1280);
    }

    private TfliteModel read(Twin twin) throws IOException {
        return TfliteFile.read(Files.write(folder.resolve(twin.id() + ".tflite"), twin.bytes()));
    }

    private static String millions(long number) {
        return String.format(Locale.ROOT, "%.1f", number / 1e6);
    }
}
