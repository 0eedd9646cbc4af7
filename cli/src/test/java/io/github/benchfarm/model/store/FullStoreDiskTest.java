package io.github.benchfarm.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.Namespace;
import io.github.benchfarm.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are too small for a model: a file system in memory, in a private namespace that vanishes with its process. */
@EnabledIf(
        value = "io.github.benchfarm.testing.Namespace#canMount",
        disabledReason = "needs Linux, and root or user namespaces, to mount a small disk")
class FullStoreDiskTest {
    /** Too small for the model; afterwards shows all files with their sizes. */
    private static final String SMALL_DISK = """
            mkdir disk && mount -t tmpfs -o size=200k tmpfs disk || exit 99
            "$@"
            find disk -type f -size +0 | sed 's/^/left /'
            """;

    @TempDir
    private Path folder;

    private CliHome home;
    private Path model;

    @BeforeEach
    void chooseModel() throws IOException {
        home = new CliHome(folder);
        model = SharedData.model("mobilenet_v1_0.25_224_int8.tflite");
        assertThat(Files.size(model)).isGreaterThan(300_000);
    }

    @Test
    void pull_lengthKnown_isRefusedWithTheNumbers() throws IOException, InterruptedException {
        byte[] content = Files.readAllBytes(model);
        try (WebServer server = new WebServer(Answers.file(content))) {
            CliResult result = inNamespace("pull", "net", server.url("/net").toString());

            assertThat(result.outLines().get(0))
                    .startsWith("STORE_FULL")
                    .contains("needs " + content.length + " more bytes")
                    .contains("XDG_CACHE_HOME");
            assertThat(result.out()).doesNotContain("blobs").doesNotContain("names");
        }
    }

    @Test
    void pull_lengthUnknown_failsInTheMiddleAndLeavesNoPart() throws IOException, InterruptedException {
        try (WebServer server = new WebServer(Answers.chunked(Files.readAllBytes(model), 1))) {
            CliResult result = inNamespace("pull", "net", server.url("/net").toString());

            assertThat(result.outLines()).as(result.err()).hasSize(1);
            assertThat(result.outLines().get(0)).startsWith("STORE_FULL").contains("is full: free some space");
        }
    }

    @Test
    void add_tooLarge_leavesNothing() throws IOException, InterruptedException {
        CliResult result = inNamespace("add", "net", model.toString(), "1");

        assertThat(result.outLines()).as(result.err()).hasSize(1);
        assertThat(result.outLines().get(0)).startsWith("STORE_FULL");
    }

    private CliResult inNamespace(String... arguments) throws IOException, InterruptedException {
        List<String> command = home.command();
        List<String> argv = new ArrayList<>(command.subList(0, command.size() - 1));
        argv.addAll(List.of(StoreMain.class.getName(), "disk"));
        argv.addAll(List.of(arguments));
        return home.startCommand(Namespace.script(SMALL_DISK, argv)).await();
    }
}
