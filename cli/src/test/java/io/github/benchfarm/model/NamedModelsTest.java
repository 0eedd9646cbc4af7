package io.github.benchfarm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.model.catalog.Catalog;
import io.github.benchfarm.model.store.ModelStore;
import io.github.benchfarm.model.twin.Twins;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedModelsTest {
    private static final String SEEDED = "mobilenet_v1_1.0_224_int8";
    private static final String NOT_HERE = "efficientnet_lite4_fp32";

    @TempDir
    Path directory;

    private ModelStore store;
    private ModelLibrary library;

    @BeforeEach
    void openStore() {
        store = new ModelStore(directory.resolve("store"));
        library = new ModelLibrary(Catalog.builtIn(), store);
    }

    @Test
    void families_ofTheStudy_areItsFourNetworksWithSeededWeights() {
        ModelSelection selection = select("mobilenet", "efficientnet");

        assertThat(selection.models())
                .extracting(model -> model.name() + " " + model.precision() + " "
                        + model.weights().word())
                .containsExactly(
                        "mobilenet_v1_1.0_224_fp32 fp32 seeded",
                        "mobilenet_v1_1.0_224_int8 uint8 seeded",
                        "efficientnet_lite0_fp32 fp32 seeded",
                        "efficientnet_lite0_int8 int8 seeded");
        assertThat(selection.models()).allMatch(model -> model.problem() == null);
        assertThat(selection.models())
                .extracting(Model::variant)
                .startsWith("v1_1.0_224")
                .endsWith("lite0");
        assertThat(selection.notes())
                .singleElement()
                .asString()
                .startsWith("4 of 4 models have seeded weights")
                .endsWith("benchmark models pull mobilenet efficientnet");
    }

    @Test
    void name_addedToTheStore_isItsFile() {
        library.add(TinyModels.conv(directory), "my_net_fp32");

        Model model = only(select("my_net_fp32"));

        assertThat(model.name()).isEqualTo("my_net_fp32");
        assertThat(model.family()).isEqualTo("my");
        assertThat(model.weights()).isEqualTo(Weights.FILE);
        assertThat(model.problem()).isNull();
    }

    @Test
    void name_ofATrainedFileInTheStore_isThatFile() {
        Path trained = TinyModels.int8(directory);
        store.add(SEEDED, trained, "https://example.org/net.tgz");

        ModelSelection selection = select(SEEDED);

        assertThat(only(selection).weights()).isEqualTo(Weights.TRAINED);
        assertThat(only(selection).precision()).isEqualTo("int8");
        assertThat(selection.notes()).isEmpty();
    }

    @Test
    void storedFile_changed_isAModelWithThatProblem() throws IOException {
        Path stored = library.add(TinyModels.conv(directory), "net").path();
        makeWritable(stored);
        Files.write(stored, Files.readAllBytes(TinyModels.int8(directory)));

        Model model = only(select("net"));

        assertThat(model.problem()).isNotNull();
        assertThat(model.problem().code()).isEqualTo("MODEL_TAMPERED");
    }

    @Test
    void storedFile_deleted_isAModelWithThatProblem() throws IOException {
        Files.delete(library.add(TinyModels.conv(directory), "net").path());

        assertThat(only(select("net")).problem()).isNotNull();
    }

    @Test
    void generatedFile_changed_isMadeAgain() throws IOException {
        Path first = only(select(SEEDED)).path();
        makeWritable(first);
        Files.write(first, Files.readAllBytes(TinyModels.conv(directory)));

        Model again = only(select(SEEDED));

        assertThat(again.sha256()).isEqualTo(Twins.find(SEEDED).orElseThrow().sha256());
        assertThat(again.problem()).isNull();
    }

    @Test
    void generatedFile_givenByPath_stillSaysItsWeightsAreSeeded() throws IOException {
        Path copy = directory.resolve("innocent.tflite");
        Files.copy(only(select(SEEDED)).path(), copy);

        assertThat(only(select(copy.toString())).weights()).isEqualTo(Weights.SEEDED);
    }

    @Test
    void generatedFile_deletedBeforeAResume_isRestored() throws IOException {
        Model model = only(select(SEEDED));
        library.remove(library.one(SEEDED));
        assertThat(model.path()).doesNotExist();

        ModelLibrary.restore(model, store);

        assertThat(model.path()).exists();
    }

    @Test
    void precisions_dropNamesBeforeAnythingIsGenerated() {
        ModelSelection selection = select(List.of("efficientnet", NOT_HERE), List.of("int8"));

        assertThat(only(selection).name()).isEqualTo("efficientnet_lite0_int8");
        assertThat(store.blob(
                        Twins.find("efficientnet_lite0_fp32").orElseThrow().sha256()))
                .isEmpty();
        assertUsage(
                "no model has the precision fp16: the weights of those given are fp32, uint8",
                List.of("mobilenet"),
                "fp16");
    }

    @Test
    void glob_fits_takesAllThatFit() {
        library.add(TinyModels.conv(directory), "tiny_a");
        library.add(TinyModels.int8(directory), "tiny_b");

        assertThat(select("TINY_?").models()).extracting(Model::name).containsExactly("tiny_a", "tiny_b");
    }

    @Test
    void names_wrong_areRefusedWithTheFix() throws IOException {
        assertUsage("unknown model 'mobilnet': did you mean mobilenet", List.of("mobilnet"));
        assertUsage("no model is called like 'squeeze*'", List.of("squeeze*"));
        assertUsage(
                "not on this computer: " + NOT_HERE + "; fetch with 'benchmark models pull " + NOT_HERE + "'",
                List.of(NOT_HERE));
        Files.createDirectory(directory.resolve("mobilenet"));
        assertUsage("'mobilenet' is the name of a model and of a path here: give ./mobilenet", List.of("mobilenet"));
    }

    @Test
    void one_severalFit_areNamed() {
        assertThatThrownBy(() -> library.one("efficientnet_lite0*"))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "'efficientnet_lite0*' fits efficientnet_lite0_fp32, efficientnet_lite0_int8: name one of them");
    }

    @Test
    void add_nameOfTheCatalog_isRefused() {
        assertThatThrownBy(() -> library.add(TinyModels.conv(directory), SEEDED))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("give another --name");
    }

    private ModelSelection select(String... words) {
        return select(List.of(words), List.of());
    }

    private ModelSelection select(List<String> words, List<String> precisions) {
        return new ModelSelector(directory, library).select(words, precisions);
    }

    private void assertUsage(String message, List<String> words, String... precisions) {
        assertThatThrownBy(() -> select(words, List.of(precisions)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }

    private static void makeWritable(Path file) {
        assertThat(file.toFile().setWritable(true)).isTrue();
    }

    private static Model only(ModelSelection selection) {
        assertThat(selection.models()).hasSize(1);
        return selection.models().get(0);
    }
}
