package io.github.benchfarm.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.benchfarm.model.tflite.TensorSummary;
import io.github.benchfarm.model.tflite.TfliteFile;
import io.github.benchfarm.model.tflite.TfliteModel;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Fixer;
import io.github.benchfarm.wire.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInCatalogTest {
    private static final Catalog CATALOG = Catalog.builtIn();

    @Test
    void families_areTheStudysFour() {
        assertThat(CATALOG.families())
                .containsExactly(
                        Map.entry("mobilenet", List.of("mobilenet_v1_1.0_224_fp32", "mobilenet_v1_1.0_224_int8")),
                        Map.entry("efficientnet", List.of("efficientnet_lite0_fp32", "efficientnet_lite0_int8")));
    }

    @Test
    void entries_areThoseOfEveryNetworkTheToolKnows() {
        Stream<String> mobilenets = Stream.of(
                        "v1_0.25_224",
                        "v1_0.5_224",
                        "v1_0.75_224",
                        "v1_1.0_224",
                        "v2_1.0_224",
                        "v3_large_1.0_224",
                        "v3_small_1.0_224")
                .map("mobilenet_"::concat);
        Stream<String> efficientnets =
                Stream.of("lite0", "lite1", "lite2", "lite3", "lite4").map("efficientnet_"::concat);
        List<String> expected = Stream.concat(mobilenets, efficientnets)
                .flatMap(name -> Stream.of(name + "_fp32", name + "_int8"))
                .toList();

        assertThat(CATALOG.entries()).extracting(CatalogEntry::id).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entry_facts_agreeWithEachOther(CatalogEntry entry) {
        boolean quantized = entry.id().endsWith("_int8");

        assertThat(entry.id()).startsWith(entry.family() + "_" + entry.variant() + "_");
        assertThat(entry.precision()).isIn(quantized ? Set.of("int8", "uint8") : Set.of("fp32"));
        assertThat(entry.input().type()).isEqualTo(quantized ? "UINT8" : "FLOAT32");
        assertThat(entry.preprocessing().equals("none")).isEqualTo(quantized);
        assertThat(entry.input().shape()).hasSize(4).startsWith(1).endsWith(3);
        assertThat(entry.licence()).isEqualTo("Apache-2.0");
        assertThat(entry.source().url()).hasScheme("https");
        assertThat(entry.source().member() == null)
                .isEqualTo(entry.source().url().getPath().endsWith(".tflite"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entry_figures_areInTheReadme(CatalogEntry entry) throws IOException {
        String row = "| `" + entry.id() + "` | " + entry.precision() + " | "
                + entry.input().shape().get(1) + " | " + millions(entry.parameters()) + " | "
                + millions(entry.multiplyAdds()) + " | "
                + (entry.top1Percent() == null ? "-" : entry.top1Percent()) + " | ";

        assertThat(Files.readAllLines(Path.of("..", "models", "README.md")))
                .filteredOn(line -> line.startsWith(row))
                .as(row)
                .hasSize(1)
                .allSatisfy(
                        line -> assertThat(line).contains("(" + entry.source().url() + ")"));
    }

    @Test
    void readme_rows_areAllInTheCatalog() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "models", "README.md")))
                .filteredOn(line -> line.matches("\\| `\\w+net_[^`]*` \\|.*"))
                .hasSameSizeAs(CATALOG.entries());
    }

    @Test
    void builtIn_missingInTheProgram_isTheDevelopersToFix() {
        Failure failure = catchThrowableOfType(FailureException.class, () -> CatalogFiles.builtIn(null))
                .failure();

        assertThat(failure.code()).isEqualTo("CATALOG_UNREADABLE");
        assertThat(failure.fixer()).isEqualTo(Fixer.HARNESS);
    }

    @Test
    void builtIn_broken_isTheDevelopersToFix() {
        InputStream broken = new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8));

        Failure failure = catchThrowableOfType(FailureException.class, () -> CatalogFiles.builtIn(broken))
                .failure();

        assertThat(failure.code()).isEqualTo("CATALOG_INVALID");
        assertThat(failure.fixer()).isEqualTo(Fixer.HARNESS);
        assertThat(failure.reason()).contains("built-in catalog at line 1, column 1");
    }

    @Test
    void mobilenetV2Int8_hash_isTheRealFiles() throws IOException {
        CatalogEntry entry = CATALOG.find("mobilenet_v2_1.0_224_int8").orElseThrow();

        assertThat(entry.source().modelSha256())
                .isEqualTo(Hashes.sha256(SharedData.model("mobilenet_v2_1.0_224_int8.tflite")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mobilenet_v1_0.25_224_fp32",
                "mobilenet_v1_0.25_224_int8",
                "mobilenet_v2_1.0_224_fp32",
                "mobilenet_v2_1.0_224_int8"
            })
    void entry_withRealSibling_saysWhatTheFileSays(String id) {
        CatalogEntry entry = CATALOG.find(id).orElseThrow();
        TfliteModel file = TfliteFile.read(SharedData.model(id + ".tflite"));

        TensorSummary input = file.subgraphs().get(0).inputs().get(0);
        assertThat(new Input(input.type(), input.shape())).isEqualTo(entry.input());
        assertThat(file.precision()).isEqualTo(entry.precision());
        assertThat(file.multiplyAdds() / 1e6).isCloseTo(entry.multiplyAdds() / 1e6, within(1.0));
    }

    static List<CatalogEntry> entries() {
        return CATALOG.entries();
    }

    private static String millions(long number) {
        return BigDecimal.valueOf(number, 6).stripTrailingZeros().toPlainString();
    }
}
