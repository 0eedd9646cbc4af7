package io.github.benchfarm.device.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.Payload;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Hashes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostHomeTest {
    @TempDir
    private Path folder;

    @Test
    void create_twice_givesDifferentHomesBesideEachOther() throws IOException {
        try (HostHome one = HostHome.create(folder);
                HostHome other = HostHome.create(folder)) {
            assertThat(one.directory()).isDirectory().isNotEqualTo(other.directory());
            assertThat(other.directory()).isDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void create_homeOfADeadProcess_isDeleted() throws IOException, InterruptedException {
        Process dead =
                new ProcessBuilder("java", "-version").redirectErrorStream(true).start();
        dead.getInputStream().transferTo(OutputStream.nullOutputStream());
        dead.waitFor();
        Path stale = home(dead.pid() + "-" + System.currentTimeMillis() / 1000 + "-0123abcd");

        HostHome.create(folder).close();

        assertThat(stale).doesNotExist();
    }

    @Test
    void create_homeOfAnEarlierProcessWithOurPid_isDeleted() throws IOException {
        Path stale = home(ProcessHandle.current().pid() + "-1000000-0123abcd");

        HostHome.create(folder).close();

        assertThat(stale).doesNotExist();
    }

    @Test
    void create_otherFilesThere_areLeftAlone() throws IOException {
        Path other = home("precious");

        HostHome.create(folder).close();

        assertThat(other.resolve("models/big.tflite")).exists();
    }

    @Test
    void place_file_liesWhereTheAgentLooks() throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "abc");
        String sha256 = Hashes.sha256("abc");
        try (HostHome home = HostHome.create(folder.resolve("homes"))) {
            home.place(new Payload(Payload.Kind.INPUT, sha256, file));

            assertThat(home.directory().resolve("inputs/" + sha256 + ".bin")).hasContent("abc");
            assertThat(home.directory().resolve("inputs")).isDirectoryNotContaining("glob:**.part");
        }
    }

    @Test
    void place_again_doesNotTouchTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "abc");
        Payload payload = new Payload(Payload.Kind.MODEL, Hashes.sha256("abc"), file);
        try (HostHome home = HostHome.create(folder.resolve("homes"))) {
            home.place(payload);
            Files.delete(file);
            home.place(payload);

            assertThat(home.directory().resolve(payload.agentPath())).hasContent("abc");
        }
    }

    @Test
    void place_fileChangedMeanwhile_failsAndLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "changed");
        try (HostHome home = HostHome.create(folder.resolve("homes"))) {
            assertThatThrownBy(() -> home.place(new Payload(Payload.Kind.MODEL, Hashes.sha256("abc"), file)))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContainingAll("PLACE_FAILED", "a.bin", Hashes.sha256("changed"));
            assertThat(home.directory().resolve("models")).isEmptyDirectory();
        }
    }

    @Test
    void place_fileGone_namesIt() throws IOException {
        try (HostHome home = HostHome.create(folder.resolve("homes"))) {
            assertThatThrownBy(() -> home.place(
                            new Payload(Payload.Kind.MODEL, Hashes.sha256("abc"), folder.resolve("gone.tflite"))))
                    .hasMessageContainingAll("PLACE_FAILED", "gone.tflite");
        }
    }

    @Test
    void place_homeGone_namesTheDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "abc");
        HostHome home = HostHome.create(folder.resolve("homes"));
        home.close();

        assertThatThrownBy(() -> home.place(new Payload(Payload.Kind.MODEL, Hashes.sha256("abc"), file)))
                .hasMessageContainingAll("PLACE_FAILED", home.directory().toString());
    }

    @Test
    void failure_noSpaceLeft_hasItsOwnCode() {
        FailureException failure = HostHome.failure(folder, new IOException("No space left on device"));

        assertThat(failure.failure().code()).isEqualTo("NO_SPACE");
        assertThat(failure.failure().reason()).contains(folder.toString(), "XDG_CACHE_HOME");
    }

    private Path home(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(Files.createDirectories(home.resolve("models")).resolve("big.tflite"), "x");
        return home;
    }
}
