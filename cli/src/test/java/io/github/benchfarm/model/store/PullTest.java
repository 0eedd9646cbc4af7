package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is trusted, what is set aside, and what is not downloaded twice. */
class PullTest {
    @TempDir
    private Path folder;

    private PullHome home;
    private byte[] model;
    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        home = new PullHome(folder);
        model = home.model();
        server = new WebServer(Answers.file(model));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void hash_otherThanPublished_isSetAsideAndNeverUsed() {
        byte[] other = home.otherModel();
        server.answer(Answers.file(other));
        Source source = new Source(server.url("/net"), Hashes.sha256(model), null, null);

        assertThatThrownBy(() -> home.pulled("net", source))
                .hasMessageContaining("HASH_MISMATCH")
                .hasMessageContaining(Hashes.sha256(model))
                .hasMessageContaining(Hashes.sha256(other))
                .hasMessageContaining(home.store().root().resolve("rejected").toString());
        assertThat(home.store().list()).isEmpty();
        assertThat(home.files("blobs")).isEmpty();
        assertThat(home.files("rejected")).containsExactly(Hashes.sha256(other) + ".bin");

        server.answer(Answers.file(model));
        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
        assertThat(server.asks().get(1).header("range")).isEmpty();
    }

    @Test
    void hash_unpublished_isRecordedAndVerifiedEverAfter() {
        Source source = new Source(server.url("/net"), null, null, null);
        home.pulled("net", source);
        home.store().remove("net");
        server.answer(Answers.file(home.otherModel(), "\"v2\""));

        assertThatThrownBy(() -> home.pulled("net", source))
                .hasMessageContaining("HASH_MISMATCH")
                .hasMessageContaining(Hashes.sha256(model))
                .hasMessageContaining("at its first download")
                .hasMessageContaining("delete " + home.store().layout().source(source.url()));
        assertThat(home.store().list()).isEmpty();

        server.answer(Answers.file(model));
        assertThat(home.pulled("net", source).sha256()).isEqualTo(Hashes.sha256(model));
    }

    @Test
    void record_damaged_isNotTakenForAFirstDownload() throws IOException {
        Source source = new Source(server.url("/net"), null, null, null);
        home.pulled("net", source);
        home.store().remove("net");
        Files.writeString(home.store().layout().source(source.url()), "{}");

        assertThatThrownBy(() -> home.pulled("net", source)).hasMessageContaining("STORE_DAMAGED");
    }

    @Test
    void pull_modelIsThere_asksNobody() {
        Source source = new Source(server.url("/net"), null, null, null);
        StoredModel first = home.pulled("net", source);

        assertThat(home.pulled("net", source)).isEqualTo(first);
        assertThat(server.asks()).hasSize(1);
    }

    @Test
    void pull_fileTampered_setsItAsideAndDownloadsAgain() throws IOException {
        Source source = new Source(server.url("/net"), null, null, null);
        StoredModel first = home.pulled("net", source);
        Files.write(first.path(), home.otherModel());

        StoredModel again = home.pulled("net", source);

        assertThat(again.path()).hasBinaryContent(model);
        assertThat(server.asks()).hasSize(2);
        assertThat(home.files("rejected")).containsExactly(Hashes.sha256(home.otherModel()) + ".bin");
    }

    @Test
    void pull_nameOfAnotherOrigin_isReplacedByTheSource() throws IOException {
        Path own = Files.write(folder.resolve("own.tflite"), home.otherModel());
        home.store().add("net", own, "own.tflite");

        StoredModel pulled = home.pulled("net", new Source(server.url("/net"), null, null, null));

        assertThat(home.store().list()).containsExactly(pulled);
        assertThat(pulled.path()).hasBinaryContent(model);
    }

    @Test
    void archive_twoMembers_isDownloadedOnceAndDeleted() throws IOException {
        byte[] other = home.otherModel();
        byte[] archive = Archives.tgz(new Archives.Part("./a.tflite", model), new Archives.Part("b.tflite", other));
        server.answer(Answers.file(archive));
        Source a = new Source(server.url("/x.tgz"), Hashes.sha256(archive), "a.tflite", null);
        Source b = new Source(server.url("/x.tgz"), Hashes.sha256(archive), "b.tflite", Hashes.sha256(other));

        try (Pull pull = home.pull()) {
            assertThat(pull.pull("a", a, PullHome.SILENT).path()).hasBinaryContent(model);
            assertThat(pull.pull("b", b, PullHome.SILENT).path()).hasBinaryContent(other);
        }

        assertThat(server.asks()).hasSize(1);
        assertThat(home.files("partial")).isEmpty();
        assertThat(home.files("staging")).isEmpty();
    }

    @Test
    void member_otherThanPublished_isRefused() throws IOException {
        server.answer(Answers.file(Archives.zip(new Archives.Part("a.tflite", model))));
        String wanted = Hashes.sha256(home.otherModel());
        Source source = new Source(server.url("/x.zip"), null, "a.tflite", wanted);

        assertThatThrownBy(() -> home.pulled("a", source))
                .hasMessageContaining("HASH_MISMATCH")
                .hasMessageContaining(wanted)
                .hasMessageContaining("(a.tflite)");
        assertThat(home.store().list()).isEmpty();
        assertThat(home.files("staging")).isEmpty();
        assertThat(home.files("sources")).isEmpty();
    }

    @Test
    void member_noModel_isRefusedByTheNameOfTheSource() throws IOException {
        server.answer(Answers.file(Archives.tgz(new Archives.Part("a.tflite", "not a model"))));
        Source source = new Source(server.url("/x.tgz"), null, "a.tflite", null);

        assertThatThrownBy(() -> home.pulled("a", source))
                .hasMessageContaining("MODEL_INVALID")
                .hasMessageContaining(source.url() + " (a.tflite) is not a TFLite model")
                .hasMessageNotContaining("staging");
        assertThat(home.files("sources")).isEmpty();
        assertThat(home.files("staging")).isEmpty();
    }

    @Test
    void pull_twoAtOnce_downloadsOnce() throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        server.answer((ask, out) -> {
            asked.countDown();
            await(waits);
            Answers.file(model).to(ask, out);
        });
        Source source = new Source(server.url("/net"), null, null, null);
        CompletableFuture<StoredModel> first = CompletableFuture.supplyAsync(() -> home.pulled("net", source));
        asked.await();

        StoredModel second;
        try (Pull pull = home.pull()) {
            second = pull.pull("net", source, new PullProgress() {
                @Override
                public void at(long bytes, long total) {}

                @Override
                public void waits() {
                    waits.countDown();
                }
            });
        }

        assertThat(second).isEqualTo(first.join());
        assertThat(server.asks()).hasSize(1);
    }

    @Test
    void name_bad_isRefusedBeforeAnybodyIsAsked() {
        assertThatThrownBy(() -> home.pulled("../net", new Source(server.url("/net"), null, null, null)))
                .hasMessageContaining("NAME_INVALID");
        assertThat(server.asks()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
