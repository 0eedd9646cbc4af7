package io.github.benchfarm.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Fixer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake in a catalog file is refused with the file, the line and the key. */
class BadCatalogTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "schema": 1             | "schema": 2             | 2  | schema must be a whole number from 1 to 1
            "schema": 1,            | ``                      | 1  | schema is missing
            "id": "net_a_fp32"      | "id": 7                 | 8  | entries[0].id must be a text in quotes, not 7
            "id": "net_a_fp32"      | "id": null              | 8  | entries[0].id must be a text in quotes, not null
            "id": "net_a_fp32"      | "id": "Net"             | 8  | entries[0].id must be a name of 1 to 100
            "id": "net_a_fp32"      | "id": "-a"              | 8  | entries[0].id must be a name
            "id": "net_a_fp32"      | "id": "a/b"             | 8  | entries[0].id must be a name
            "id": "net_a_fp32"      | "id": ""                | 8  | entries[0].id must be a name
            "id": "net_a_fp32"      | "id": "ours"            | 4  | families.ours is 'ours', but line 8 has that name
            "ours"                  | "Ours"                  | 4  | families.Ours must be a name
            ["net_a_fp32"]          | ["net_b"]               | 4  | families.ours[0] names 'net_b', but no entry has
            ["net_a_fp32"]          | ["net_a_fp32", "net_a_fp32"] | 4 | families.ours[1] names 'net_a_fp32' a second time
            ["net_a_fp32"]          | []                      | 4  | families.ours must be a list [...] of at least one value
            ["net_a_fp32"]          | "net_a_fp32"            | 4  | families.ours must be a list
            "family": "net",        | ``                      | 7  | entries[0].family is missing
            "family": "net"         | "familiy": "net"        | 9  | entries[0].familiy is not a key here: did you mean family
            "family": "net"         | "family": "n t"         | 9  | entries[0].family must be a name
            "variant": "a"          | "variant": "A"          | 10 | entries[0].variant must be empty, or a name
            "precision": "fp32"     | "precision": "FP32"     | 11 | entries[0].precision must be one of fp32, fp16, int8, uint8
            "FLOAT32"               | "float"                 | 13 | entries[0].input.type must be one of FLOAT32
            [1, 8, 8, 3]            | []                      | 14 | entries[0].input.shape must be a list
            [1, 8, 8, 3]            | [1, 0]                  | 14 | entries[0].input.shape[1] must be a whole number from 1
            [1, 8, 8, 3]            | [1, 1.5]                | 14 | entries[0].input.shape[1] must be a whole number
            [1, 8, 8, 3]            | [3000000000]            | 14 | entries[0].input.shape[0] must be a whole number
            [1, 8, 8, 3]            | [1,1,1,1,1,1,1,1,1]     | 14 | entries[0].input.shape has more than 8 sizes
            "x / 255"               | " "                     | 16 | entries[0].preprocessing must be one line
            "parameters": 1000      | "parameters": -1        | 17 | entries[0].parameters must be a whole number from 0
            "parameters": 1000      | "parameters": 1e3       | 17 | entries[0].parameters must be a whole number
            "parameters": 1000      | "parameters": "1000"    | 17 | entries[0].parameters must be a whole number
            "parameters": 1000      | "parameters": true      | 17 | entries[0].parameters must be a whole number
            "multiplyAdds": 2000    | "multiplyAdds": 99999999999999999999 | 18 | entries[0].multiplyAdds must be a whole
            "top1Percent": 50.5     | "top1Percent": 100.1    | 19 | entries[0].top1Percent must be a number from 0 to 100
            "top1Percent": 50.5     | "top1Percent": -1       | 19 | entries[0].top1Percent must be a number
            "top1Percent": 50.5     | "top1Percent": 1e999    | 19 | entries[0].top1Percent must be a number
            "top1Percent": 50.5     | "top1Percent": "50"     | 19 | entries[0].top1Percent must be a number
            "MIT"                   | ["MIT"]                 | 20 | entries[0].licence must be a text in quotes, not a list
            "https://example.org/net" | "example.org"         | 21 | entries[0].reference must be the URL of a page
            "sha256": "0a           | "sha256": "0A           | 24 | entries[0].source.sha256 must be 64 lower-case hex
            "sha256": "0a           | "sha256": "0            | 24 | entries[0].source.sha256 must be 64 lower-case hex
            "memberSha256": "0a     | "memberSha256": "g      | 26 | entries[0].source.memberSha256 must be 64 lower-case
            "member": "net/a.tflite", | ``                    | 26 | entries[0].source.memberSha256 needs a member
            "source": {             | "source": [], "x": {    | 22 | entries[0].x is not a key here
            """)
    void value_wrong_namesLineAndKey(String part, String replacement, int line, String problem) throws IOException {
        Failure failure = refused(CatalogText.with(part, replacement));

        assertThat(failure.reason()).contains("lab.json at line " + line + ", column ", ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/net.tgz",
                "ftp://example.org/net.tgz",
                "file:///net.tgz",
                "https:net.tgz",
                "https:///net.tgz",
                "net.tgz",
                "https://me:secret@example.org/net.tgz",
                "https://example.org/net.tgz#part",
                "https://example.org/a b",
                "http://localhost.example.org/net.tgz",
                "http://127.0.0.1@example.org/net.tgz",
                "jar:https://example.org/x!/y",
                ""
            })
    void url_notSafe_isRefused(String url) throws IOException {
        Failure failure = refused(CatalogText.with("https://example.org/net.tgz", url));

        assertThat(failure.reason()).contains("line 23, column 16: entries[0].source.url must be a URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/n", "http://127.0.0.1/n", "http://[::1]:9/n", "HTTPS://Example.org/n"})
    void url_tlsOrThisComputer_isAllowed(String url) throws IOException {
        Path file = CatalogText.file(directory, CatalogText.with("https://example.org/net.tgz", url));

        assertThat(Catalog.EMPTY.plus(file).entries().get(0).source().url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a.tflite",
                "../a.tflite",
                "net/../a",
                "net//a",
                "net/",
                ".",
                "./a",
                "C:/a",
                "net\\\\a",
                "",
                "a\\u0000"
            })
    void member_notPlain_isRefused(String member) throws IOException {
        Failure failure = refused(CatalogText.with("net/a.tflite", member));

        assertThat(failure.reason())
                .contains("line 25, column 19: entries[0].source.member must be the name of a file");
    }

    @Test
    void id_twice_namesBothLines() throws IOException {
        Failure failure = refused(CatalogText.second("net_a_fp32"));

        assertThat(failure.reason()).contains("line 30, column 13: entries[1].id is 'net_a_fp32', but line 8 has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mobilenet_v1_1.0_224_fp32", "mobilenet"})
    void id_ofTheBuiltIn_isRefused(String id) throws IOException {
        Path file = CatalogText.file(directory, CatalogText.second(id));

        FailureException thrown = catchThrowableOfType(
                FailureException.class, () -> Catalog.builtIn().plus(file));

        assertThat(thrown).hasMessageContaining("line 30").hasMessageContaining("has that name already");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "schema": 1,         | "schema": 1, // no               | 2  | schema
            "variant": "a"       | "variant": "a", "family": "b"    | 10 | entries[0].family
            "parameters": 1000   | "parameters": NaN                | 17 | entries[0].parameters
            "parameters": 1000   | "parameters": 01                 | 17 | entries[0].parameters
            "parameters": 1000,  | "parameters": 1000               | 18 | entries[0].parameters
            "licence": "MIT"     | 'licence': "MIT"                 | 20 | entries[0].top1Percent
            "licence": "MIT"     | "licence": "MI\tT"               | 20 | entries[0].licence
            "url"                | "url": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | 23 | entries[0].source.url[0]
            """)
    void json_loose_namesLineAndKey(String part, String replacement, int line, String key) throws IOException {
        Failure failure = refused(CatalogText.with(part, replacement.replace("\\t", "\t")));

        assertThat(failure.reason()).contains("at line " + line + ", column ", ": " + key, "is not valid JSON: ");
        assertThat(failure.reason()).doesNotContain("enable", "Source", "Feature", "Stream");
    }

    @Test
    void key_twice_isNamed() throws IOException {
        Failure failure = refused(CatalogText.with("\"variant\": \"a\"", "\"variant\": \"a\", \"family\": \"b\""));

        assertThat(failure.reason()).contains("'family'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[]", "7", "null", "{", "{}", "\u0000", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["})
    void text_noCatalog_isRefused(String text) throws IOException {
        assertThat(refused(text).reason()).contains("lab.json at line 1, column ");
    }

    @Test
    void text_afterTheEnd_isRefused() throws IOException {
        assertThat(refused(CatalogText.VALID + "{}").reason()).contains("line 31, column 1 there is more text");
    }

    @Test
    void text_notUtf8_namesTheLine() throws IOException {
        Path file = directory.resolve("lab.json");
        Files.write(file, CatalogText.with("MIT", "\u00E9").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(failure(file).reason()).contains("line 20, column 19", "not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u001b[2Jb", "a\\u202eb", "a\\nb", "a\\ud800b", "\\u0007"})
    void text_hostile_isRefusedAndShownPlain(String text) throws IOException {
        Failure failure = refused(CatalogText.with("MIT", text));

        assertThat(failure.reason()).contains("line 20, column 18: entries[0].licence must be one line of");
        assertThat(failure.reason()).doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @Test
    void key_hostile_isShownPlainAndShort() throws IOException {
        String key = "\\u001b".repeat(10) + "k".repeat(5000);

        Failure failure = refused(CatalogText.with("\"licence\"", '"' + key + '"'));

        assertThat(failure.reason())
                .contains("line 20")
                .doesNotContain("\u001b")
                .hasSizeLessThan(700);
    }

    private Failure refused(String text) throws IOException {
        return failure(CatalogText.file(directory, text));
    }

    private static Failure failure(Path file) {
        Failure failure = catchThrowableOfType(FailureException.class, () -> Catalog.EMPTY.plus(file))
                .failure();
        assertThat(failure.code()).isEqualTo("CATALOG_INVALID");
        assertThat(failure.fixer()).isEqualTo(Fixer.USER);
        return failure;
    }
}
