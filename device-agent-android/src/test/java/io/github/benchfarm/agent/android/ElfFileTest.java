package io.github.benchfarm.agent.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElfFileTest {
    @TempDir
    private Path folder;

    @Test
    void of_wideLibrary_hasTheSmallestAlignmentOfWhatIsLoaded() throws IOException {
        ElfFile file = ElfFile.of(ElfBytes.wide(folder.resolve("a.so"), 183, 0x10000, 0x1000, 0x4000)
                .toFile());

        assertThat(file.machine()).isEqualTo(183);
        assertThat(file.alignment()).isEqualTo(0x1000);
    }

    @Test
    void of_narrowLibrary_isReadToo() throws IOException {
        ElfFile file =
                ElfFile.of(ElfBytes.narrow(folder.resolve("a.so"), 40, 0x1000).toFile());

        assertThat(file.machine()).isEqualTo(40);
        assertThat(file.alignment()).isEqualTo(0x1000);
    }

    @Test
    void of_otherFiles_throwsNamingThem() throws IOException {
        Path text = Files.writeString(folder.resolve("text.so"), "no library ".repeat(20));
        Path cut = Files.write(folder.resolve("cut.so"), new byte[] {0x7F, 'E', 'L', 'F', 2, 1});

        assertThatThrownBy(() -> ElfFile.of(text.toFile())).hasMessageContaining("text.so is no native library");
        assertThatThrownBy(() -> ElfFile.of(cut.toFile())).hasMessageContaining("cut.so is cut off");
        assertThatThrownBy(() -> ElfFile.of(folder.resolve("none.so").toFile())).hasMessageContaining("none.so");
    }

    @ParameterizedTest
    @CsvSource({"183, arm64-v8a", "40, armeabi-v7a", "62, x86_64"})
    void abi_knownMachine_hasAndroidsName(int machine, String name) throws IOException, AgentException {
        ElfFile program =
                ElfFile.of(ElfBytes.wide(folder.resolve("app"), machine, 4096).toFile());

        assertThat(Abi.of(program).wireName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"3", "243", "0"})
    void abi_otherMachine_isRefusedWithTheKnownOnes(int machine) throws IOException {
        ElfFile program =
                ElfFile.of(ElfBytes.wide(folder.resolve("app"), machine, 4096).toFile());

        assertThatThrownBy(() -> Abi.of(program))
                .isInstanceOfSatisfying(
                        AgentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DELEGATE_UNAVAILABLE))
                .hasMessageContainingAll("machine " + machine, "arm64-v8a", "armeabi-v7a", "x86_64");
    }
}
