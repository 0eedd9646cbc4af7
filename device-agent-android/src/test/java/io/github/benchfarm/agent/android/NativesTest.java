package io.github.benchfarm.agent.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.agent.AgentException;
import io.github.benchfarm.agent.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativesTest {
    private static final int PAGE_4K = 4096;
    private static final int PAGE_16K = 16384;

    @TempDir
    private Path folder;

    @Test
    void load_missingLibrary_namesFileAndFix() {
        Natives natives = new Natives(folder.toFile(), Abi.ARM64, PAGE_4K);

        assertThatThrownBy(natives::loadTfLite)
                .isInstanceOfSatisfying(
                        AgentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DELEGATE_UNAVAILABLE))
                .hasMessageContainingAll("lib/arm64-v8a/libtensorflowlite_jni.so", "missing", "place the agent again");
    }

    @Test
    void load_pagesOf16Kilobytes_saysWhatToDo() {
        ElfBytes.wide(folder.resolve("lib/arm64-v8a/libtensorflowlite_jni.so"), 183, PAGE_4K);
        Natives natives = new Natives(folder.toFile(), Abi.ARM64, PAGE_16K);

        assertThatThrownBy(natives::loadTfLite)
                .hasMessageContainingAll("pages of 16 KB", "libtensorflowlite_jni.so", "4 KB", "developer options");
    }

    @ParameterizedTest
    @CsvSource({"4096, 4096", "16384, 4096", "16384, 16384", "4096, 0"})
    void requireLoadable_libraryAlignedWellEnough_passes(long alignment, long page) throws AgentException {
        Path library = ElfBytes.wide(folder.resolve("a.so"), 183, alignment);

        new Natives(folder.toFile(), Abi.ARM64, page).requireLoadable(library.toFile());
    }

    @Test
    void load_libraryWithoutContent_hasTheLinkersReason() {
        ElfBytes.wide(folder.resolve("lib/arm64-v8a/libtensorflowlite_gpu_jni.so"), 183, PAGE_4K);
        Natives natives = new Natives(folder.toFile(), Abi.ARM64, PAGE_4K);

        assertThatThrownBy(natives::loadGpu)
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("cannot be loaded: ")
                .hasCauseInstanceOf(UnsatisfiedLinkError.class);
    }

    @Test
    void pageSize_auxiliaryVector_isFoundInBothWidths() throws IOException {
        ByteBuffer wide = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        wide.putLong(33).putLong(-1).putLong(6).putLong(PAGE_16K).putLong(0).putLong(0);
        ByteBuffer narrow = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        narrow.putInt(33).putInt(-1).putInt(6).putInt(PAGE_4K).putInt(0).putInt(0);

        assertThat(pageSize(wide.array(), true)).isEqualTo(PAGE_16K);
        assertThat(pageSize(narrow.array(), false)).isEqualTo(PAGE_4K);
    }

    @Test
    void pageSize_notThere_isUnknown() throws IOException {
        assertThat(pageSize(new byte[16], true)).isZero();
        assertThat(pageSize(new byte[7], true)).isZero();
        assertThat(PageSize.of(folder.resolve("none").toFile(), true)).isZero();
    }

    private long pageSize(byte[] auxv, boolean wide) throws IOException {
        return PageSize.of(Files.write(folder.resolve("auxv"), auxv).toFile(), wide);
    }
}
