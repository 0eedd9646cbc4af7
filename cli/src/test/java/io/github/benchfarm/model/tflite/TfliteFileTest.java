package io.github.benchfarm.model.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TfliteFileTest {
    @TempDir
    Path folder;

    @Test
    void read_tinyModel_describesIt() {
        TfliteModel model = TfliteFile.read(TinyModels.conv(folder));

        assertThat(model.fileName()).isEqualTo("tiny_conv_fp32.tflite");
        assertThat(model.description()).isEqualTo("made for tests");
        assertThat(model.sha256()).matches("[0-9a-f]{64}");
        assertThat(model.parameters()).isEqualTo(112);
        assertThat(model.weightBytes()).isEqualTo(448);
        assertThat(model.precision()).isEqualTo("fp32");
        assertThat(model.operators()).containsExactly(new OperatorSummary("CONV_2D", 1, 6_912));
        assertThat(model.subgraphs().get(0).inputs())
                .containsExactly(new TensorSummary("x", "FLOAT32", List.of(1, 8, 8, 3), List.of(), Optional.empty()));
    }

    @Test
    void read_int8Model_hasQuantization() {
        TfliteModel model = TfliteFile.read(TinyModels.int8(folder));

        assertThat(model.precision()).isEqualTo("int8");
        assertThat(model.subgraphs().get(0).outputs().get(0).quantization())
                .contains(new Quantization(1, 0.1f, -128, 0));
    }

    @Test
    void read_twoSignatures_bothKeys() {
        assertThat(TfliteFile.read(TinyModels.twoSignatures(folder)).signatures())
                .containsExactly("once", "twice");
    }

    @Test
    void read_unknownOperators_areNamed() {
        assertThat(TfliteFile.read(BrokenModels.unknownOperator(folder)).operators())
                .containsExactly(new OperatorSummary("BUILTIN_9999", 1, 0));
        assertThat(TfliteFile.read(BrokenModels.unknownCustomOperator(folder)).operators())
                .containsExactly(new OperatorSummary("CUSTOM:NoSuchOp", 1, 0));
    }

    @Test
    void read_missingFile_isMissing() {
        assertThat(failure(folder.resolve("nothing.tflite")).code()).isEqualTo("MODEL_MISSING");
    }

    @Test
    void read_folder_isUnreadable() {
        assertThat(failure(folder)).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("MODEL_UNREADABLE");
            assertThat(failure.reason()).contains(folder.toString(), "not a file");
        });
    }

    @Test
    void read_emptyFile_isInvalid() {
        assertInvalid(BrokenModels.empty(folder), "is empty");
    }

    @Test
    void read_fileOver2Gb_isUnsupported() throws IOException {
        Path large = folder.resolve("large.tflite");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(1L << 31);
        }

        assertThat(failure(large).code()).isEqualTo("MODEL_UNSUPPORTED");
    }

    static Stream<Arguments> otherFiles() {
        return Stream.of(
                Arguments.of("This is no model\n", "a text file"),
                Arguments.of("<!DOCTYPE html><html>", "a web page"),
                Arguments.of("version https://git-lfs.github.com/spec/v1", "git lfs pull"),
                Arguments.of("PK\u0003\u0004\u0014\u0000", "a zip archive"),
                Arguments.of("\u001f\u008b\u0008\u0000", "a gzip archive"),
                Arguments.of("\u0089HDF\r\n", "Keras"),
                Arguments.of("\u0000\u0001", "something else"));
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void read_anotherKindOfFile_saysWhatItLooksLike(String start, String hint) throws IOException {
        Path file = Files.write(folder.resolve("other.tflite"), start.getBytes(StandardCharsets.ISO_8859_1));

        assertInvalid(file, hint);
    }

    @Test
    void read_cutAnywhere_isInvalid() throws IOException {
        byte[] whole = Files.readAllBytes(TinyModels.conv(folder));
        for (int length = 1; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.tflite"), Arrays.copyOf(whole, length));

            assertThat(failure(cut).code()).as("cut to %d bytes", length).isEqualTo("MODEL_INVALID");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mobilenet_v1_0.25_224_fp32", "mobilenet_v2_1.0_224_int8", "efficientnet_lite0_flowers_int8"})
    void read_realModelCut_isInvalid(String name) {
        Path cut = BrokenModels.truncated(folder, SharedData.model(name + ".tflite"));

        assertInvalid(cut, "damaged or cut off");
    }

    private void assertInvalid(Path path, String reason) {
        Failure failure = failure(path);
        assertThat(failure.code()).isEqualTo("MODEL_INVALID");
        assertThat(failure.reason()).contains(path.getFileName().toString(), reason);
    }

    private static Failure failure(Path path) {
        return catchThrowableOfType(FailureException.class, () -> TfliteFile.read(path))
                .failure();
    }
}
