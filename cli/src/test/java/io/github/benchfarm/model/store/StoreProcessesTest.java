package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real processes on one store. */
class StoreProcessesTest {
    private static final int COUNT = 20;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private CliHome home;
    private Path root;

    @BeforeEach
    void nameStore() {
        home = new CliHome(folder);
        root = home.folder().resolve("store");
    }

    @Test
    void add_twoProcessesAtOnce_loseNothing() throws IOException, InterruptedException {
        Path conv = TinyModels.conv(home.folder());
        Path int8 = TinyModels.int8(home.folder());
        try (CliProcess a = start("add", "a", conv.toString(), "" + COUNT);
                CliProcess b = start("add", "b", int8.toString(), "" + COUNT);
                CliProcess c = start("add", "c", conv.toString(), "" + COUNT)) {
            assertThat(a.await().out().strip()).isEqualTo(Hashes.sha256(conv));
            assertThat(b.await().out().strip()).isEqualTo(Hashes.sha256(int8));
            assertThat(c.await().out().strip()).isEqualTo(Hashes.sha256(conv));
        }

        ModelStore store = new ModelStore(root);
        assertThat(store.problems()).isEmpty();
        assertThat(store.list())
                .hasSize(3 * COUNT / 2)
                .allMatch(model -> store.check(model).isEmpty());
        assertThat(root.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void pull_twoProcessesAtOnce_downloadOnce() throws IOException, InterruptedException {
        byte[] model = Files.readAllBytes(TinyModels.conv(home.folder()));
        CountDownLatch secondStarted = new CountDownLatch(1);
        WebServer.Answer slow = (ask, out) -> {
            await(secondStarted);
            Answers.file(model).to(ask, out);
        };
        try (WebServer server = new WebServer(slow);
                CliProcess first = start("pull", "net", server.url("/net").toString());
                CliProcess second = start("pull", "net", server.url("/net").toString())) {
            secondStarted.countDown();
            assertThat(first.await().out().strip()).isEqualTo(Hashes.sha256(model));
            assertThat(second.await().out().strip()).isEqualTo(Hashes.sha256(model));
            assertThat(server.asks()).hasSize(1);
        }
    }

    @Test
    void pull_processKilled_isGoneOnWithByTheNext() throws IOException, InterruptedException {
        byte[] model = Files.readAllBytes(TinyModels.conv(home.folder()));
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        try (WebServer server = new WebServer((ask, out) -> {
            Answers.breaksOff(model, model.length / 2).to(ask, out);
            out.flush();
            sent.countDown();
            await(killed);
        })) {
            try (CliProcess process = start("pull", "net", server.url("/net").toString())) {
                await(sent);
                awaitPart(model.length / 2);
                process.killAfter(0);
            }
            killed.countDown();
            server.answer(Answers.file(model));

            CliResult next = start("pull", "net", server.url("/net").toString()).await();

            assertThat(next.out().strip()).isEqualTo(Hashes.sha256(model));
            assertThat(server.asks().get(1).header("range")).contains("bytes=" + model.length / 2 + "-");
        }
    }

    /** Until so many bytes of the download are on the disk. */
    private void awaitPart(long bytes) throws InterruptedException {
        long start = System.nanoTime();
        PullHome pulls = new PullHome(home.folder());
        while (pulls.files("partial").stream()
                .noneMatch(
                        name -> root.resolve("partial").resolve(name).toFile().length() == bytes)) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            Thread.sleep(5);
        }
    }

    private CliProcess start(String... arguments) throws IOException {
        List<String> argv = new ArrayList<>(home.command());
        argv.set(argv.size() - 1, StoreMain.class.getName());
        argv.add(root.toString());
        argv.addAll(List.of(arguments));
        return home.startCommand(argv);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
