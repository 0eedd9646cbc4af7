package io.github.benchfarm.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainVersionTest {
    private static final String PICOCLI = "picocli.CommandLine";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void version_alone_loadsNeitherPicocliNorCommands(String option) throws Exception {
        CliResult result = callVerbosely(option);

        assertThat(result.exit()).isZero();
        assertThat(result.outLines()).contains(VersionText.line());
        assertThat(result.out()).contains(Main.class.getName()).doesNotContain(PICOCLI, "command.Console");
    }

    @Test
    void help_alone_loadsPicocli() throws Exception {
        assertThat(callVerbosely("--help").out()).contains(PICOCLI);
    }

    @Test
    void version_written_isTheBuilds() {
        assertThat(VersionText.line()).matches("benchmark \\d+\\.\\d+\\.\\d+(-\\w+)?");
    }

    private CliResult callVerbosely(String... args) throws IOException, InterruptedException {
        CliHome home = new CliHome(folder);
        List<String> argv = new ArrayList<>(home.command(args));
        argv.add(1, "-verbose:class");
        return home.startCommand(argv).await();
    }
}
