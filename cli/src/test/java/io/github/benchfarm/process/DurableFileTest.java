package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    @TempDir
    Path folder;

    @Test
    void write_bytes_areTheContent() throws IOException {
        Path target = folder.resolve("run.json");

        DurableFile.write(target, new byte[] {0, 1, (byte) 200});

        assertThat(target).hasBinaryContent(new byte[] {0, 1, (byte) 200});
        assertThat(names()).containsExactly("run.json");
    }

    @Test
    void write_existingFile_isReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("results.csv"), "a much longer old content");

        DurableFile.write(target, writer -> writer.append("größer\n"));

        assertThat(target).hasContent("größer\n");
        assertThat(names()).containsExactly("results.csv");
    }

    @Test
    void write_largeTable_isComplete() throws IOException {
        Path target = folder.resolve("results.csv");

        DurableFile.write(target, writer -> {
            for (int i = 0; i < 1_000_000; i++) {
                writer.append("a row\n");
            }
        });

        assertThat(target).hasSize(6_000_000);
    }

    @Test
    void write_callbackFails_keepsTheOldFileAndNamesIt() throws IOException {
        Path target = Files.writeString(folder.resolve("results.csv"), "old");

        assertThatThrownBy(() -> DurableFile.write(target, writer -> {
                    writer.append("new");
                    throw new IOException("no space left");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(target.toString())
                .hasMessageContaining("no space left");
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("results.csv");
    }

    @Test
    void write_callbackThrowsAnError_leavesNoTemporary() throws IOException {
        assertThatThrownBy(() -> DurableFile.write(folder.resolve("results.csv"), writer -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void write_folderMissing_namesTheFile() {
        Path target = folder.resolve("missing").resolve("results.csv");

        assertThatThrownBy(() -> DurableFile.write(target, new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write " + target + ": ");
    }

    @Test
    void write_targetCannotBeReplaced_namesItAndLeavesNoTemporary() throws IOException {
        Path target =
                Files.createDirectories(folder.resolve("results.csv/inside")).getParent();

        assertThatThrownBy(() -> DurableFile.write(target, new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot write " + target)
                .hasMessageContaining("close the program");
        assertThat(names()).containsExactly("results.csv");
    }

    @Test
    void write_threadIsInterrupted_writesAndStaysInterrupted() throws IOException {
        Path target = folder.resolve("results.csv");
        Thread.currentThread().interrupt();

        DurableFile.write(target, writer -> writer.append("rows"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(target).hasContent("rows");
    }

    @Test
    void write_nameWithoutFolder_goesToTheWorkingDirectory() throws IOException {
        Path target = Path.of("durable-file-test.tmp");
        try {
            DurableFile.write(target, new byte[] {7});
            assertThat(target).hasBinaryContent(new byte[] {7});
        } finally {
            Files.deleteIfExists(target);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
    void write_newFile_hasTheUsualPermissions() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        Path target = folder.resolve("results.csv");

        DurableFile.write(target, new byte[1]);

        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void commit_temporary_takesTheFinalName() throws IOException {
        Path temporary = Files.writeString(folder.resolve("log.part"), "lines");
        Path target = Files.writeString(folder.resolve("log.jsonl"), "old");

        DurableFile.commit(temporary, target);

        assertThat(target).hasContent("lines");
        assertThat(names()).containsExactly("log.jsonl");
    }

    @Test
    void commit_temporaryMissing_isAnErrorAndMakesNoFile() throws IOException {
        assertThatThrownBy(() -> DurableFile.commit(folder.resolve("log.part"), folder.resolve("log.jsonl")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("log.part");
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
