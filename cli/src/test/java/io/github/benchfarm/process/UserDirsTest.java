package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserDirsTest {
    private static final Path HOME = Path.of("/home/user").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("/elsewhere").toAbsolutePath();

    @Test
    void cache_linux_isBelowTheXdgDirectory() {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", ELSEWHERE.toString(), "LOCALAPPDATA", "/wrong");

        assertThat(cache(OperatingSystem.LINUX, environment)).isEqualTo(ELSEWHERE.resolve("benchfarm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cache", "./cache", "../cache", "~/cache", "a\0b"})
    void cache_xdgValueNotAbsolute_isIgnored(String value) {
        assertThat(cache(OperatingSystem.LINUX, Map.of("XDG_CACHE_HOME", value)))
                .isEqualTo(HOME.resolve(".cache/benchfarm"));
    }

    @Test
    void cache_linuxWithoutXdg_isBelowDotCache() {
        assertThat(cache(OperatingSystem.LINUX, Map.of())).isEqualTo(HOME.resolve(".cache/benchfarm"));
    }

    @Test
    void cache_macos_isBelowLibrary() {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", ELSEWHERE.toString());

        assertThat(cache(OperatingSystem.MACOS, environment)).isEqualTo(HOME.resolve("Library/Caches/benchfarm"));
    }

    @Test
    void cache_windows_isBelowLocalAppData() {
        Map<String, String> environment = Map.of("LOCALAPPDATA", ELSEWHERE.toString(), "XDG_CACHE_HOME", "/wrong");

        assertThat(cache(OperatingSystem.WINDOWS, environment)).isEqualTo(ELSEWHERE.resolve("benchfarm"));
        assertThat(cache(OperatingSystem.WINDOWS, Map.of())).isEqualTo(HOME.resolve("AppData/Local/benchfarm"));
    }

    @Test
    void cache_jvmKnowsNoHome_usesTheVariable() {
        assertThat(UserDirs.cache(OperatingSystem.LINUX, Map.of("HOME", HOME.toString()), "?"))
                .isEqualTo(HOME.resolve(".cache/benchfarm"));
    }

    @ParameterizedTest
    @EnumSource(OperatingSystem.class)
    void cache_noHomeAtAll_saysWhatToSet(OperatingSystem system) {
        assertThatThrownBy(() -> UserDirs.cache(system, Map.of(), "?")).hasMessageContaining("set HOME");
    }

    @Test
    void cache_ofThisSystem_isOurs() {
        assertThat(UserDirs.cache()).isAbsolute().hasFileName("benchfarm");
    }

    private static Path cache(OperatingSystem system, Map<String, String> environment) {
        return UserDirs.cache(system, environment, HOME.toString());
    }
}
