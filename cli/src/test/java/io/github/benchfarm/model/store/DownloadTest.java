package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.model.catalog.Source;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that break off, lie about lengths and ranges, or fall silent. */
class DownloadTest {
    private static final int HALF = 400;

    @TempDir
    private Path folder;

    private PullHome home;
    private byte[] model;
    private WebServer server;
    private Source source;

    @BeforeEach
    void serve() throws IOException {
        home = new PullHome(folder);
        model = home.model();
        assertThat(model.length).isGreaterThan(2 * HALF);
        server = new WebServer(Answers.file(model));
        source = new Source(server.url("/net.tflite"), Hashes.sha256(model), null, null);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void download_whole_isInTheStoreAndNothingElse() {
        List<Long> seen = new ArrayList<>();

        StoredModel stored;
        try (Pull pull = home.pull()) {
            stored = pull.pull("net", source, (bytes, total) -> {
                seen.add(bytes);
                assertThat(total).isEqualTo(model.length);
            });
        }

        assertThat(stored.path()).hasBinaryContent(model);
        assertThat(stored.origin()).isEqualTo(source.url().toString());
        assertThat(seen).isSorted().startsWith(0L).endsWith((long) model.length);
        assertThat(home.store().find("net")).contains(stored);
        assertThat(home.files("partial")).isEmpty();
        assertThat(home.files("staging")).isEmpty();
    }

    @Test
    void download_breaksOff_goesOnWithARange() {
        server.answer(Answers.inTurn(Answers.breaksOff(model, HALF), Answers.file(model)));

        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);

        assertThat(server.asks()).hasSize(2);
        assertThat(server.asks().get(0).header("range")).isEmpty();
        assertThat(server.asks().get(1).header("range")).contains("bytes=" + HALF + "-");
        assertThat(server.asks().get(1).header("if-range")).contains(Answers.ETAG);
    }

    @Test
    void download_alwaysBreaksOff_isGoneOnWithByTheNextPull() {
        server.answer(Answers.inTurn(Answers.breaksOff(model, HALF), this::restWithoutBytes));

        assertThatThrownBy(() -> home.pulled("net", source))
                .hasMessageContaining("DOWNLOAD_BROKEN")
                .hasMessageContaining(source.url().toString())
                .hasMessageContaining("(" + HALF + " bytes) is kept, and the next pull goes on");
        assertThat(server.asks()).hasSize(3);
        assertThat(home.store().list()).isEmpty();

        server.answer(Answers.file(model));
        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
        assertThat(server.asks().get(3).header("range")).contains("bytes=" + HALF + "-");
        assertThat(home.files("partial")).isEmpty();
    }

    @Test
    void download_fileChangedMeanwhile_beginsAgain() {
        server.answer(Answers.inTurn(Answers.breaksOff(home.otherModel(), HALF), Answers.file(model, "\"v2\"")));

        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
    }

    @Test
    void download_withoutValidator_beginsAgain() {
        server.answer(Answers.inTurn(
                (ask, out) -> {
                    Answers.head(out, 200, "ETag: W/\"weak\"", "Content-Length: " + model.length);
                    out.write(model, 0, HALF);
                },
                Answers.file(model)));

        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
        assertThat(server.asks().get(1).header("range")).isEmpty();
    }

    @Test
    void download_rangeIgnored_beginsAgain() {
        server.answer(Answers.inTurn(Answers.breaksOff(model, HALF), (ask, out) -> {
            Answers.head(out, 200, "Content-Length: " + model.length);
            out.write(model);
        }));

        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
    }

    @Test
    void download_wrongRange_beginsAgain() {
        server.answer(Answers.inTurn(
                Answers.breaksOff(model, HALF),
                (ask, out) -> {
                    String range = "Content-Range: bytes 0-" + (model.length - 1) + "/" + model.length;
                    Answers.head(out, 206, range, "Content-Length: " + model.length);
                    out.write(model);
                },
                Answers.file(model)));

        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
        assertThat(server.asks()).hasSize(3);
        assertThat(server.asks().get(2).header("range")).isEmpty();
    }

    @Test
    void download_rangeOfAnotherVersion_beginsAgain() {
        server.answer(Answers.inTurn(
                Answers.breaksOff(home.otherModel(), HALF),
                (ask, out) -> {
                    String range = "Content-Range: bytes " + HALF + "-" + (model.length - 1) + "/" + model.length;
                    Answers.head(out, 206, "ETag: \"v2\"", range, "Content-Length: " + (model.length - HALF));
                    out.write(model, HALF, model.length - HALF);
                },
                Answers.file(model)));

        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
    }

    @Test
    void download_rangeRefused_beginsAgain() {
        server.answer(Answers.inTurn(Answers.breaksOff(model, HALF), Answers.status(416), Answers.file(model)));

        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
    }

    @Test
    void download_lengthTooSmall_isCaughtByTheHash() {
        server.answer((ask, out) -> {
            Answers.head(out, 200, "Content-Length: " + HALF);
            out.write(model);
        });

        assertThatThrownBy(() -> home.pulled("net", source)).hasMessageContaining("HASH_MISMATCH");
        assertThat(home.store().list()).isEmpty();
    }

    @Test
    void download_chunkedWithoutLength_works() {
        server.answer(Answers.chunked(model, 1));

        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
    }

    @Test
    void download_silentServer_isGivenUpAndKept() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        server.answer((ask, out) -> {
            if (ask.header("range").isEmpty()) {
                Answers.breaksOff(model, HALF).to(ask, out);
                out.flush();
            } else {
                restWithoutBytes(ask, out);
                out.flush();
            }
            awaitQuietly(over);
        });

        try (Pull pull = home.pull(PullHome.limits(Duration.ofMillis(50), 1 << 20))) {
            assertThatThrownBy(() -> pull.pull("net", source, PullHome.SILENT))
                    .hasMessageContaining("DOWNLOAD_BROKEN")
                    .hasMessageContaining("nothing came for");
        } finally {
            over.countDown();
        }
        assertThat(home.files("partial")).isNotEmpty();
    }

    @Test
    void download_tooLarge_isRefusedBeforeAndWhile() {
        try (Pull pull = home.pull(PullHome.limits(Duration.ofSeconds(20), HALF))) {
            assertThatThrownBy(() -> pull.pull("net", source, PullHome.SILENT))
                    .hasMessageContaining("DOWNLOAD_TOO_LARGE")
                    .hasMessageContaining(Integer.toString(model.length));

            server.answer(Answers.chunked(model, 3));
            assertThatThrownBy(() -> pull.pull("net", source, PullHome.SILENT))
                    .hasMessageContaining("DOWNLOAD_TOO_LARGE");
        }
        assertThat(home.files("partial")).isEmpty();
    }

    @Test
    void download_largerThanTheDisk_saysTheNumbers() {
        long huge = 1L << 59;
        CountDownLatch over = new CountDownLatch(1);
        server.answer((ask, out) -> {
            Answers.head(out, 200, "Content-Length: " + huge);
            out.flush();
            awaitQuietly(over);
        });

        try (Pull pull = home.pull(PullHome.limits(Duration.ofSeconds(20), Long.MAX_VALUE))) {
            assertThatThrownBy(() -> pull.pull("net", source, PullHome.SILENT))
                    .hasMessageContaining("STORE_FULL")
                    .hasMessageContaining(Long.toString(huge))
                    .hasMessageContaining("free");
        } finally {
            over.countDown();
        }
    }

    @Test
    void download_interrupted_keepsThePartAndTheFlag() {
        try (Pull pull = home.pull()) {
            assertThatThrownBy(() -> pull.pull(
                            "net",
                            source,
                            (bytes, total) -> Thread.currentThread().interrupt()))
                    .hasMessageContaining("INTERRUPTED");
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(home.store().list()).isEmpty();
        assertThat(home.pulled("net", source).path()).hasBinaryContent(model);
    }

    /** Begins to send the second half, but does not get to its first byte. */
    private void restWithoutBytes(WebServer.Ask ask, OutputStream out) throws IOException {
        String range = "Content-Range: bytes " + HALF + "-" + (model.length - 1) + "/" + model.length;
        Answers.head(out, 206, range, "Content-Length: " + (model.length - HALF));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
