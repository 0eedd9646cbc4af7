package io.github.benchfarm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.model.catalog.Catalog;
import io.github.benchfarm.model.store.ModelStore;
import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSelectorTest {
    private static final List<String> ALL = List.of();

    @TempDir
    Path directory;

    private Path models;

    @BeforeEach
    void makeFolder() throws IOException {
        models = Files.createDirectory(directory.resolve("models"));
    }

    @Test
    void select_realFiles_areDescribed() {
        Path path = SharedData.model("mobilenet_v1_0.25_224_int8.tflite");

        Model model = only(select(path.toString()));

        assertThat(model.name()).isEqualTo("mobilenet_v1_0.25_224_int8");
        assertThat(model.family()).isEqualTo("mobilenet");
        assertThat(model.variant()).isEqualTo("v1_0.25_224");
        assertThat(model.precision()).isEqualTo("uint8");
        assertThat(model.multiplyAdds()).isGreaterThan(41_000_000);
        assertThat(model.path()).isEqualTo(path);
        assertThat(model.problem()).isNull();
    }

    @Test
    void select_folder_itsModelsByName() throws IOException {
        TinyModels.int8(models);
        TinyModels.conv(models);
        TinyModels.conv(Files.createDirectory(models.resolve("deeper")));
        Files.writeString(models.resolve("labels.txt"), "cat");
        Files.writeString(models.resolve("._tiny_conv_int8.tflite"), "left by another system");

        ModelSelection selection = select("models");

        assertThat(names(selection)).containsExactly("tiny_conv_fp32", "tiny_conv_int8");
        assertThat(selection.notes()).isEmpty();
    }

    @Test
    void select_fileAndItsFolder_onceInTheOrderAsked() {
        TinyModels.conv(models);
        TinyModels.int8(models);

        assertThat(names(select("models/tiny_conv_int8.tflite", "models", "./models/../models")))
                .containsExactly("tiny_conv_int8", "tiny_conv_fp32");
    }

    @Test
    void select_badFiles_becomeModelsWithProblems() {
        BrokenModels.empty(models);
        BrokenModels.text(models);
        BrokenModels.dynamicInput(models);

        ModelSelection selection = select("models");

        assertThat(selection.models())
                .extracting(model -> model.name() + " " + problem(model))
                .containsExactly("dynamic_input MODEL_UNSUPPORTED", "empty MODEL_INVALID", "text MODEL_INVALID");
        assertThat(selection.models())
                .allSatisfy(model -> assertThat(model.sha256()).hasSize(64));
    }

    @Test
    void select_missingPath_becomesModelAndNamesNeighbours() {
        TinyModels.conv(models);

        Model model = only(select("models/tiny_conv_fp23.tflite"));

        assertThat(problem(model)).isEqualTo("MODEL_MISSING");
        assertThat(model.problem().reason()).contains("does not exist; that folder has tiny_conv_fp32.tflite");
        assertThat(model.sha256()).isEmpty();
        assertThat(model.precision()).isEqualTo("unknown");
    }

    @Test
    void select_twoMissingPathsOfOneName_areTwoModels() {
        ModelSelection selection = select("a/x.tflite", "b/x.tflite");

        assertThat(names(selection))
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("x"),
                        name -> assertThat(name).matches("x@[0-9a-f]{6}"));
    }

    @Test
    void select_unknownWord_suggestsFilesNearby() {
        TinyModels.conv(directory);

        assertUsage("unknown model 'tiny_conv': did you mean tiny_conv_fp32.tflite?", List.of("tiny_conv"), ALL);
        assertUsage("unknown model 'resnet': 'benchmark models' lists the names", List.of("resnet"), ALL);
    }

    @Test
    void select_nothingUseful_isRefused() {
        assertUsage("no models", List.of(), ALL);
        assertUsage("a model's name is empty", List.of(" "), ALL);
        assertUsage("the folder 'models' has no .tflite files", List.of("models"), ALL);
        assertUsage("not a possible path", List.of("a\u0000b.tflite"), ALL);
    }

    @Test
    void select_sameBytesTwice_measuredOnceWithNote() throws IOException {
        Files.copy(TinyModels.conv(models), models.resolve("zopy.tflite"));

        ModelSelection selection = select("models");

        assertThat(names(selection)).containsExactly("tiny_conv_fp32");
        assertThat(selection.notes()).singleElement().asString().contains("zopy.tflite", "measured once");
    }

    @Test
    void select_sameNameOtherBytes_getsHash() throws IOException {
        Path first = TinyModels.conv(models);
        Path second = Files.copy(
                TinyModels.int8(models),
                Files.createDirectory(directory.resolve("b")).resolve(first.getFileName()));

        ModelSelection selection = select(first.toString(), second.toString());

        Model renamed = selection.models().get(1);
        assertThat(renamed.name())
                .isEqualTo("tiny_conv_fp32@" + renamed.sha256().substring(0, 6));
        assertThat(renamed.precision()).isEqualTo("int8");
        assertThat(selection.notes()).singleElement().asString().contains(second.toString(), renamed.name());
    }

    @Test
    void select_precisions_readFromWeightsNotNames() throws IOException {
        TinyModels.conv(models);
        Files.move(TinyModels.int8(models), models.resolve("lies_fp32.tflite"));

        assertThat(names(selector().select(List.of("models"), List.of("fp32")))).containsExactly("tiny_conv_fp32");
        assertUsage(
                "no model has the precision fp16: the weights of those given are fp32, int8",
                List.of("models"),
                List.of("fp16"));
        assertUsage("unknown precision 'int7'", List.of("models"), List.of("int7"));
    }

    @Test
    void select_precisionsWithUnreadableModel_keepsIt() {
        TinyModels.conv(models);
        BrokenModels.truncated(models);

        assertThat(names(selector().select(List.of("models"), List.of("fp32"))))
                .containsExactly("tiny_conv_fp32", "truncated");
    }

    @Test
    void select_relativePath_startsAtWorkingDirectory() {
        assertThat(only(new ModelSelector(library()).select(List.of("no/such.tflite"), ALL))
                        .path())
                .isEqualTo(Path.of("no/such.tflite").toAbsolutePath());
    }

    private ModelSelection select(String... specs) {
        return selector().select(List.of(specs), ALL);
    }

    private void assertUsage(String message, List<String> specs, List<String> precisions) {
        assertThatThrownBy(() -> selector().select(specs, precisions))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }

    private ModelSelector selector() {
        return new ModelSelector(directory, library());
    }

    private ModelLibrary library() {
        return new ModelLibrary(Catalog.builtIn(), new ModelStore(directory.resolve("store")));
    }

    private static Model only(ModelSelection selection) {
        assertThat(selection.models()).hasSize(1);
        return selection.models().get(0);
    }

    private static List<String> names(ModelSelection selection) {
        return selection.models().stream().map(Model::name).toList();
    }

    private static String problem(Model model) {
        return model.problem() == null ? "none" : model.problem().code();
    }
}
