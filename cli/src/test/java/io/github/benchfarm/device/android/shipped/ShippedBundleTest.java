package io.github.benchfarm.device.android.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.agent.AgentVersion;
import io.github.benchfarm.testing.shim.AgentBundle;
import io.github.benchfarm.wire.Hashes;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the bundle that goes to phones. */
class ShippedBundleTest {
    /** Of API 26, see Dalvik's file format. */
    private static final String DEX_VERSION = "038";

    @TempDir
    private Path folder;

    private JsonNode manifest;

    @BeforeEach
    void unpack() throws IOException {
        AgentBundle.ofThisBuild().unpackTo(folder);
        manifest = Json.tree(Files.readString(folder.resolve("manifest.json")));
    }

    @Test
    void manifest_versions_areThisBuilds() {
        assertThat(manifest.get("version").asText()).isEqualTo(AgentVersion.VERSION);
        assertThat(manifest.get("tflite").asText()).isEqualTo("2.16.1");
        assertThat(manifest.get("minApi").asInt()).isEqualTo(26);
    }

    @Test
    void manifest_files_areAllThereIsForAPhone() throws IOException {
        Set<String> listed = new TreeSet<>(Set.of("manifest.json", "LICENSE"));
        for (JsonNode file : manifest.get("files")) {
            Path unpacked = folder.resolve(file.get("path").asText());
            assertThat(Hashes.sha256(unpacked)).isEqualTo(file.get("sha256").asText());
            assertThat(Files.size(unpacked)).isEqualTo(file.get("bytes").asLong());
            listed.add(file.get("path").asText());
        }

        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> folder.relativize(file).toString()).collect(Collectors.toSet()))
                    .isEqualTo(listed);
        }
        assertThat(listed)
                .contains("agent.jar")
                .filteredOn(name -> name.endsWith(".so"))
                .hasSize(6);
    }

    /** The names are at the start of classes, as {@code dexdump} prints them: {@code Class descriptor : 'L...;'}. */
    @Test
    void dex_classes_areOursAndTfLites() throws IOException, InterruptedException {
        String dump = dexdump("-f", "agent.jar");

        assertThat(dump).contains("DEX version '" + DEX_VERSION + "'");
        assertThat(dump)
                .contains("'Lio/github/benchfarm/agent/AndroidMain;'", "'Lorg/tensorflow/lite/Interpreter;'")
                .contains("'Lorg/tensorflow/lite/gpu/GpuDelegateFactory;'");
        assertThat(dump.lines()
                        .filter(line -> line.contains("Class descriptor"))
                        .map(line ->
                                line.replaceAll(".*'L(io/github/benchfarm/agent|org/tensorflow/lite)/.*", "known")))
                .containsOnly("known");
    }

    @Test
    void tfLitesClasses_classPathOfTheCommand_areNotThere() {
        assertThatThrownBy(() -> Class.forName("org.tensorflow.lite.Interpreter"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private String dexdump(String... arguments) throws IOException, InterruptedException {
        List<String> argv =
                Stream.concat(Stream.of("dexdump"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(argv)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dump = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return dump;
    }
}
