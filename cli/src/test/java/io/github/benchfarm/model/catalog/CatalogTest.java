package io.github.benchfarm.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Fixer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    @TempDir
    Path directory;

    @Test
    void plus_validFile_hasEverythingOfIt() throws IOException {
        Catalog catalog = Catalog.EMPTY.plus(CatalogText.file(directory, CatalogText.VALID));

        String hash = "0a".repeat(32);
        assertThat(catalog.families()).containsExactly(Map.entry("ours", List.of("net_a_fp32")));
        assertThat(catalog.entries())
                .containsExactly(new CatalogEntry(
                        "net_a_fp32",
                        "net",
                        "a",
                        "fp32",
                        new Input("FLOAT32", List.of(1, 8, 8, 3)),
                        "x / 255",
                        1000,
                        2000,
                        50.5,
                        "MIT",
                        "https://example.org/net",
                        new Source(URI.create("https://example.org/net.tgz"), hash, "net/a.tflite", hash)));
    }

    @Test
    void plus_builtIn_keepsItsOrderAndMayNameItsIds() throws IOException {
        Catalog builtIn = Catalog.builtIn();
        String text = CatalogText.with("[\"net_a_fp32\"]", "[\"net_a_fp32\", \"mobilenet_v1_1.0_224_fp32\"]");

        Catalog catalog = builtIn.plus(CatalogText.file(directory, text));

        List<String> names = new ArrayList<>(builtIn.families().keySet());
        names.add("ours");
        assertThat(catalog.families().keySet()).containsExactlyElementsOf(names);
        assertThat(catalog.entries()).startsWith(builtIn.entries().toArray(new CatalogEntry[0]));
        assertThat(catalog.find("net_a_fp32")).isPresent();
        assertThat(builtIn.find("net_a_fp32")).isEmpty();
    }

    @Test
    void plus_whatMayBeLeftOut_isNull() throws IOException {
        String text = CatalogText.VALID
                .replaceAll(",\\s*\"(member|memberSha256)\": \"[^\"]*\"", "")
                .replaceAll("\"sha256\": \"[^\"]*\"", "\"sha256\": null")
                .replaceAll("\"top1Percent\": 50.5,", "")
                .replaceAll("\"families\": \\{[^}]*},", "");

        Catalog catalog = Catalog.EMPTY.plus(CatalogText.file(directory, text));

        CatalogEntry entry = catalog.find("net_a_fp32").orElseThrow();
        assertThat(entry.top1Percent()).isNull();
        assertThat(entry.source().sha256()).isNull();
        assertThat(entry.source().member()).isNull();
        assertThat(entry.source().modelSha256()).isNull();
        assertThat(catalog.families()).isEmpty();
    }

    @Test
    void readme_exampleOfALab_isValid() throws IOException {
        String readme = Files.readString(Path.of("..", "models", "README.md"));
        int start = readme.indexOf("\n    {\n");
        String example = readme.substring(start, readme.indexOf("\n    }\n", start) + "\n    }\n".length());

        Catalog catalog = Catalog.builtIn().plus(CatalogText.file(directory, example));

        assertThat(catalog.families().get("ours")).containsExactly("kitchen_v3_int8");
    }

    @Test
    void plus_byteOrderMark_isIgnored() throws IOException {
        Path file = CatalogText.file(directory, "\uFEFF" + CatalogText.VALID);

        assertThat(Catalog.EMPTY.plus(file).find("net_a_fp32")).isPresent();
    }

    @Test
    void plus_missingFile_namesIt() {
        assertUnreadable(directory.resolve("none.json"), "none.json");
    }

    @Test
    void plus_missingHostileFile_isShownAsPlainText() {
        assertUnreadable(directory.resolve("a\u202Eb.json"), "a\uFFFDb.json; check the path");
    }

    @Test
    void plus_directory_namesItAndTheFix() {
        assertUnreadable(directory, "is not a file; give the path of a JSON file");
    }

    @Test
    void plus_hugeFile_isRefused() throws IOException {
        Path file = directory.resolve("huge.json");
        Files.write(file, " ".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Catalog.EMPTY.plus(file))
                .hasMessageContaining("CATALOG_INVALID")
                .hasMessageContaining("huge.json")
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void plus_hostileFileName_isShownAsPlainText() throws IOException {
        Path file = Files.writeString(directory.resolve("a\u202Eb.json"), "{");

        assertThatThrownBy(() -> Catalog.EMPTY.plus(file)).hasMessageContaining("a\uFFFDb.json");
    }

    @Test
    void catalog_listsAndMaps_areCopied() throws IOException {
        Catalog read = Catalog.EMPTY.plus(CatalogText.file(directory, CatalogText.VALID));
        Map<String, List<String>> families = new LinkedHashMap<>(read.families());
        List<CatalogEntry> entries = new ArrayList<>(read.entries());
        Catalog catalog = new Catalog(families, entries);

        families.clear();
        entries.clear();

        assertThat(catalog).isEqualTo(read);
        assertThatThrownBy(() -> catalog.families().put("x", List.of()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void catalog_twoEntriesOfOneId_throws() throws IOException {
        CatalogEntry entry = Catalog.EMPTY
                .plus(CatalogText.file(directory, CatalogText.VALID))
                .entries()
                .get(0);

        assertThatThrownBy(() -> new Catalog(Map.of(), List.of(entry, entry)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Catalog(Map.of("ours", List.of("none")), List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertUnreadable(Path file, String message) {
        assertThatThrownBy(() -> Catalog.EMPTY.plus(file))
                .asInstanceOf(InstanceOfAssertFactories.type(FailureException.class))
                .satisfies(e -> {
                    assertThat(e.failure().code()).isEqualTo("CATALOG_UNREADABLE");
                    assertThat(e.failure().fixer()).isEqualTo(Fixer.USER);
                    assertThat(e.failure().reason()).contains(message);
                });
    }
}
