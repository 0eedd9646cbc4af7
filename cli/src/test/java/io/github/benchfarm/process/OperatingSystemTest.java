package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingSystemTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, LINUX",
        "Mac OS X, MACOS",
        "Darwin, MACOS",
        "Windows 11, WINDOWS",
        "Windows Server 2022, WINDOWS",
        "FreeBSD, OTHER",
        "'', OTHER",
    })
    void of_osName_isItsFamily(String osName, OperatingSystem family) {
        assertThat(OperatingSystem.of(osName)).isEqualTo(family);
    }

    @Test
    void of_turkishLocale_isTheSame() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(OperatingSystem.of("WINDOWS 10")).isEqualTo(OperatingSystem.WINDOWS);
        } finally {
            Locale.setDefault(before);
        }
    }
}
