package io.github.benchfarm.device.ios.goios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.benchfarm.device.ios.backend.IosVersion;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "programs end in .exe there")
class GoIosBinaryTest {
    @TempDir
    private Path folder;

    @Test
    void find_inTurn_optionVariablePathCache() throws IOException {
        Path option = program("option/ios");
        Path variable = program("variable/ios");
        Path path = program("path/ios");
        Path cached = program("cache/go-ios-1.2.0/ios");
        String paths = folder.resolve("empty") + File.pathSeparator + path.getParent();
        Map<String, String> all = Map.of("BENCHFARM_GO_IOS", variable.toString(), "PATH", paths);

        assertThat(GoIosBinary.find(option.toString(), all, folder.resolve("cache")))
                .contains(option);
        assertThat(GoIosBinary.find("", all, folder.resolve("cache"))).contains(variable);
        assertThat(GoIosBinary.find("", Map.of("PATH", paths), folder.resolve("cache")))
                .contains(path);
        assertThat(GoIosBinary.find("", Map.of(), folder.resolve("cache"))).contains(cached);
        assertThat(GoIosBinary.find("", Map.of(), folder)).isEmpty();
    }

    @Test
    void find_variableOfNoProgram_namesTheFix() {
        assertThatThrownBy(() -> GoIosBinary.find("", Map.of("BENCHFARM_GO_IOS", folder.toString()), folder))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("BENCHFARM_GO_IOS is '" + folder + "'")
                .hasMessageContaining("scripts/setup-ios");
    }

    @ParameterizedTest
    @CsvSource({
        "13.7, 1.3.0, true",
        "16.7.8, 1.2.0, true",
        "16.7.8, 1.3.0, false",
        "16.7.8, '', true",
        "17.0, 1.3.0, true",
        "17.3.1, 1.3.0, true",
        "17.4, 1.2.0, false",
        "26.1, 1.2.0, false",
        "'', 1.3.0, true"
    })
    void refusal_versions_areJudged(String ios, String goIos, boolean refused) {
        assertThat(GoIosLimits.refusal(IosVersion.parse(ios), goIos).map(Failure::code))
                .isEqualTo(refused ? Optional.of("IOS_UNSUPPORTED") : Optional.empty());
    }

    private Path program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
