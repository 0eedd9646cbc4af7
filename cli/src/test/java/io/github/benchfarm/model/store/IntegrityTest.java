package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the store that somebody changed or deleted. */
class IntegrityTest {
    @TempDir
    private Path folder;

    private ModelStore store;
    private StoredModel model;

    @BeforeEach
    void addModel() {
        store = new ModelStore(folder.resolve("store"));
        Path file = TinyModels.conv(folder);
        model = store.add("net", file, file.toString());
    }

    @Test
    void check_changedByte_namesBothHashesAndTheFix() throws IOException {
        String actual = tamper();

        Failure failure = store.check(model).orElseThrow();

        assertThat(failure.code()).isEqualTo("MODEL_TAMPERED");
        assertThat(failure.reason()).contains(actual, model.sha256(), "benchmark models add", "tiny_conv_fp32.tflite");
    }

    @Test
    void check_pulledModel_tellsToPullAgain() throws IOException {
        model = store.add("net", TinyModels.conv(folder), "https://example.org/net.tflite");
        tamper();

        assertThat(store.check(model).orElseThrow().reason()).contains("benchmark models pull net");
    }

    @Test
    void check_missingFile_isLost() throws IOException {
        Files.delete(model.path());

        assertThat(store.check(model).orElseThrow().code()).isEqualTo("MODEL_LOST");
        assertThat(store.setAside(model)).isEmpty();
        assertThat(store.find("net")).contains(model);
    }

    @Test
    void setAside_tamperedFile_isNeverUsedAgain() throws IOException {
        String actual = tamper();
        byte[] changed = Files.readAllBytes(model.path());

        Path aside = store.setAside(model).orElseThrow();

        assertThat(aside).hasBinaryContent(changed).hasFileName(actual + ".bin");
        assertThat(aside.getParent()).isEqualTo(store.root().resolve("rejected"));
        assertThat(store.blob(model.sha256())).isEmpty();
        assertThat(store.check(model).orElseThrow().code()).isEqualTo("MODEL_LOST");
    }

    @Test
    void setAside_soundFile_leavesItAlone() {
        assertThat(store.setAside(model)).isEmpty();
        assertThat(store.check(model)).isEmpty();
    }

    @Test
    void add_overATamperedFile_mendsIt() throws IOException {
        tamper();

        store.add("net", TinyModels.conv(folder), "again");

        assertThat(store.check(model)).isEmpty();
    }

    /** Changes a byte; returns the hash of what is there now. */
    private String tamper() throws IOException {
        byte[] bytes = Files.readAllBytes(model.path());
        bytes[bytes.length - 1] ^= 1;
        Files.write(model.path(), bytes);
        return Hashes.sha256(model.path());
    }
}
