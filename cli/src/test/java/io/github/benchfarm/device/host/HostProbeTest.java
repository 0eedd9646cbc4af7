package io.github.benchfarm.device.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.wire.FailureException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path cache;

    @Test
    void runtime_emptyCache_unpacksTheLibrariesAndNamesTflite() throws IOException {
        HostRuntime runtime = HostRuntime.ofThisJvm(cache);

        assertThat(HostProbe.runtime(runtime, LIMIT)).matches("tflite 2\\.[0-9.]+");
        assertThat(libraries(runtime)).hasSize(2);
    }

    @Test
    void runtime_provenBefore_startsNoChild() {
        HostRuntime runtime = HostRuntime.ofThisJvm(cache);
        String name = HostProbe.runtime(runtime, LIMIT);
        HostRuntime broken = new HostRuntime(List.of("/no/such/java"), cache, runtime.version(), 1000, 1000);

        assertThat(HostProbe.runtime(broken, LIMIT)).isEqualTo(name);
    }

    @Test
    void runtime_markerOfSomethingElse_isTriedAgain() throws IOException {
        HostRuntime runtime = HostRuntime.ofThisJvm(cache);
        Files.writeString(Files.createDirectories(runtime.natives()).resolve("probed.txt"), "nonsense");

        assertThat(HostProbe.runtime(runtime, LIMIT)).startsWith("tflite ");
    }

    @Test
    void runtime_libraryCutShort_isUnpackedAgain() throws IOException {
        HostRuntime runtime = HostRuntime.ofThisJvm(cache);
        HostProbe.runtime(runtime, LIMIT);
        for (Path library : libraries(runtime)) {
            try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
                file.setLength(1000);
            }
        }
        Files.delete(runtime.natives().resolve("probed.txt"));

        assertThat(HostProbe.runtime(runtime, LIMIT)).startsWith("tflite ");
    }

    @Test
    void runtime_childFails_tellsItsLastLineAndTheFix() {
        assertUnusable("echo 'ERROR: wrong ELF class' >&2; exit 1", "ERROR: wrong ELF class", "exit code 1");
        assertUnusable("kill -ILL $$", "SIGILL");
        assertUnusable("echo 'runtime tflite 2.20.0'; exit 1", "exit code 1");
        assertUnusable("true", "EXITED");
    }

    @Test
    void runtime_cacheIsAFile_namesIt() throws IOException {
        Path file = Files.writeString(cache.resolve("file"), "");

        assertThatThrownBy(() -> HostProbe.runtime(HostRuntime.ofThisJvm(file), LIMIT))
                .isInstanceOf(FailureException.class)
                .hasMessageContainingAll("HOST_UNUSABLE", file.toString());
    }

    private void assertUnusable(String script, String... words) {
        HostRuntime runtime = new HostRuntime(List.of("/bin/sh", "-c", script), cache, "1", 1 << 20, 1 << 20);
        assertThatThrownBy(() -> HostProbe.runtime(runtime, LIMIT))
                .isInstanceOf(FailureException.class)
                .hasMessageContainingAll(
                        "HOST_UNUSABLE", "XDG_CACHE_HOME", runtime.natives().toString())
                .hasMessageContainingAll(words);
    }

    private static List<Path> libraries(HostRuntime runtime) throws IOException {
        try (Stream<Path> files = Files.walk(runtime.natives())) {
            return files.filter(file -> file.getFileName().toString().contains("jni") && Files.isRegularFile(file))
                    .toList();
        }
    }
}
