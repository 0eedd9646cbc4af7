package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a person brings: no test here has a network. */
class PullFromTest {
    private static final URI URL = URI.create("https://models.example/x.tgz");

    @TempDir
    private Path folder;

    private PullHome home;
    private byte[] model;
    private byte[] archive;

    @BeforeEach
    void makeArchive() throws IOException {
        home = new PullHome(folder);
        model = home.model();
        archive = Archives.tgz(new Archives.Part("a.tflite", model));
    }

    @Test
    void archive_ofKnownHash_isProven() throws IOException {
        StoredModel stored = from(source(Hashes.sha256(archive), null), archive);

        assertThat(stored.path()).hasBinaryContent(model);
        assertThat(stored.origin()).isEqualTo(URL.toString());
        assertThat(home.files("sources")).hasSize(1);
    }

    @Test
    void archive_ofUnknownHash_isTakenButProvesNothing() throws IOException {
        StoredModel stored = from(source(null, null), archive);

        assertThat(stored.origin()).isEqualTo(given().toString());
        assertThat(home.files("sources")).isEmpty();
    }

    @Test
    void archive_ofAnotherHash_isRefusedAndLeftAlone() throws IOException {
        String wanted = Hashes.sha256(model);

        assertThatThrownBy(() -> from(source(wanted, null), archive))
                .hasMessageContaining("HASH_MISMATCH")
                .hasMessageContaining(wanted)
                .hasMessageContaining(Hashes.sha256(archive))
                .hasMessageContaining("given.file");
        assertThat(given()).hasBinaryContent(archive);
        assertThat(home.store().list()).isEmpty();
        assertThat(home.files("rejected")).isEmpty();
    }

    @Test
    void model_ofKnownHash_isProven() throws IOException {
        StoredModel stored = from(source(Hashes.sha256(archive), Hashes.sha256(model)), model);

        assertThat(stored.path()).hasBinaryContent(model);
        assertThat(stored.origin()).isEqualTo(URL.toString());
    }

    @Test
    void model_butOnlyTheArchiveIsKnown_isRefused() {
        assertThatThrownBy(() -> from(source(Hashes.sha256(archive), null), model))
                .hasMessageContaining("SOURCE_UNVERIFIED")
                .hasMessageContaining(URL.toString());
        assertThat(home.store().list()).isEmpty();
    }

    @Test
    void model_withNothingKnown_isTakenUnderItsPath() throws IOException {
        assertThat(from(source(null, null), model).origin()).isEqualTo(given().toString());
    }

    @Test
    void file_neitherArchiveNorModel_isRefused() {
        assertThatThrownBy(() -> from(source(null, null), new byte[] {1, 2, 3}))
                .hasMessageContaining("ARCHIVE_INVALID")
                .hasMessageContaining("given.file is no archive");
    }

    @Test
    void file_missing_isNamed() {
        try (Pull pull = home.pull()) {
            Path missing = folder.resolve("missing.tgz");
            assertThatThrownBy(() -> pull.pullFrom("net", source(null, null), missing))
                    .hasMessageContaining("MODEL_MISSING")
                    .hasMessageContaining("missing.tgz");
            assertThatThrownBy(() -> pull.pullFrom("net", source(null, null), folder))
                    .hasMessageContaining("MODEL_UNREADABLE");
        }
    }

    private StoredModel from(Source source, byte[] content) throws IOException {
        Files.write(given(), content);
        try (Pull pull = home.pull()) {
            return pull.pullFrom("net", source, given());
        }
    }

    private Path given() {
        return folder.resolve("given.file");
    }

    private static Source source(@Nullable String sha256, @Nullable String memberSha256) {
        return new Source(URL, sha256, "a.tflite", memberSha256);
    }
}
