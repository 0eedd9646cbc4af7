package io.github.benchfarm.device.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.android.AgentBundle.BundleFile;
import io.github.benchfarm.wire.FailureException;
import io.github.benchfarm.wire.Fixer;
import io.github.benchfarm.wire.Hashes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentBundleTest {
    @TempDir
    private Path cache;

    @Test
    void unpacked_first_everyFileIsThere() throws Exception {
        AgentBundle bundle = AgentBundle.unpacked(cache);

        assertThat(bundle.version()).isNotBlank();
        assertThat(bundle.runtime()).startsWith("tflite ");
        assertThat(bundle.files()).extracting(BundleFile::path).contains("agent.jar");
        for (BundleFile file : bundle.files()) {
            assertThat(file.local()).isRegularFile().startsWith(cache).hasSize(file.bytes());
            assertThat(Hashes.sha256(file.local())).isEqualTo(file.sha256());
        }
    }

    @Test
    void unpacked_again_writesNothing() throws Exception {
        AgentBundle first = AgentBundle.unpacked(cache);
        FileTime longAgo = FileTime.fromMillis(1_000_000_000);
        for (BundleFile file : first.files()) {
            Files.setLastModifiedTime(file.local(), longAgo);
        }

        assertThat(AgentBundle.unpacked(cache)).isEqualTo(first);
        for (BundleFile file : first.files()) {
            assertThat(Files.getLastModifiedTime(file.local())).isEqualTo(longAgo);
        }
    }

    @Test
    void unpacked_cutAndMissingFiles_areMended() throws Exception {
        AgentBundle bundle = AgentBundle.unpacked(cache);
        Path cut = bundle.files().get(0).local();
        Path missing = bundle.files().get(1).local();
        Files.writeString(cut, "x");
        Files.delete(missing);

        AgentBundle.unpacked(cache);

        for (BundleFile file : bundle.files()) {
            assertThat(Hashes.sha256(file.local())).as(file.path()).isEqualTo(file.sha256());
        }
    }

    /** A disk may change a bit, and no size tells. */
    @Test
    void unpacked_oneByteChanged_isMended() throws Exception {
        AgentBundle bundle = AgentBundle.unpacked(cache);
        BundleFile file = bundle.files().get(0);
        byte[] bytes = Files.readAllBytes(file.local());
        bytes[0] ^= 1;
        Files.write(file.local(), bytes);

        AgentBundle.unpacked(cache);

        assertThat(Hashes.sha256(file.local())).isEqualTo(file.sha256());
    }

    @Test
    void unpacked_whereNothingCanBeWritten_saysHowToFixIt() throws Exception {
        Path file = Files.writeString(cache.resolve("file"), "no folder");

        assertThatThrownBy(() -> AgentBundle.unpacked(file)).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().code()).isEqualTo("BUNDLE_UNUSABLE");
            assertThat(e.failure().fixer()).isEqualTo(Fixer.USER);
            assertThat(e.failure().reason()).contains(file.toString(), "set XDG_CACHE_HOME");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'arm64-v8a,armeabi-v7a,armeabi', arm64-v8a",
        "'armeabi-v7a,armeabi', armeabi-v7a",
        "'x86_64,arm64-v8a', x86_64",
        "'x86_64,x86', x86_64",
        "'riscv64,arm64-v8a', arm64-v8a"
    })
    void abi_phone_isItsBestThatIsThere(String list, String best) {
        assertThat(example().abi(runs(list))).contains(best);
    }

    @ParameterizedTest
    @CsvSource({"''", "'x86'", "'armeabi'", "'arm64-v8a/../../x'", "'ARM64-V8A'", "','"})
    void abi_phoneWithoutLibraries_isEmpty(String list) {
        assertThat(example().abi(runs(list))).isEmpty();
    }

    @Test
    void filesFor_abi_leavesOutTheLibrariesOfOthers() {
        assertThat(example().filesFor("arm64-v8a"))
                .extracting(BundleFile::path)
                .containsExactly("agent.jar", "lib/arm64-v8a/libx.so");
    }

    @Test
    void filesFor_everyKnownAbi_hasAgentAndLibraries() {
        AgentBundle bundle = AgentBundle.unpacked(cache);

        assertThat(AgentBundle.KNOWN)
                .allSatisfy(abi -> assertThat(bundle.filesFor(abi))
                        .extracting(BundleFile::path)
                        .contains("agent.jar", "lib/" + abi + "/libtensorflowlite_jni.so"));
    }

    private static PhoneFacts runs(String abis) {
        return new PhoneFacts(Map.of("ro.product.cpu.abilist", abis), "", 0, 0);
    }

    private static AgentBundle example() {
        return new AgentBundle(
                "0.1.0",
                "tflite 2.16.1",
                List.of(file("agent.jar"), file("lib/arm64-v8a/libx.so"), file("lib/x86_64/libx.so")));
    }

    private static BundleFile file(String path) {
        return new BundleFile(path, "0".repeat(64), 1, Path.of(path));
    }
}
