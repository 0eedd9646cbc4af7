package io.github.benchfarm.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {
    @ParameterizedTest
    @CsvSource({
        "LINUX, 134, SIGABRT",
        "LINUX, 135, SIGBUS",
        "LINUX, 137, SIGKILL",
        "LINUX, 139, SIGSEGV",
        "LINUX, 143, SIGTERM",
        "MACOS, 138, SIGBUS",
        "MACOS, 139, SIGSEGV",
        "MACOS, 140, SIGSYS",
        "OTHER, 132, SIGILL",
        "WINDOWS, -1073741819, ACCESS_VIOLATION",
        "WINDOWS, -1073741571, STACK_OVERFLOW",
        "WINDOWS, -1073740940, HEAP_CORRUPTION",
    })
    void name_codeOfADeath_isNamed(OperatingSystem system, int code, String name) {
        assertThat(Signals.name(system, code)).hasValue(name);
    }

    @ParameterizedTest
    @CsvSource({"LINUX, 0", "LINUX, 1", "LINUX, 11", "LINUX, 128", "LINUX, 255", "LINUX, -1", "MACOS, 3", "WINDOWS, 139"
    })
    void name_ordinaryCode_hasNone(OperatingSystem system, int code) {
        assertThat(Signals.name(system, code)).isEmpty();
    }
}
