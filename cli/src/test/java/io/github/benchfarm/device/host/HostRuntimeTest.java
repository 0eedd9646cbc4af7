package io.github.benchfarm.device.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.process.Command;
import io.github.benchfarm.testing.TinyModels;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostRuntimeTest {
    @TempDir
    private Path cache;

    @Test
    void classPath_ofChild_isWhatTheAgentNeedsAndNoMore() {
        List<Path> entries = HostClassPath.entries();

        assertThat(entries).allMatch(Path::isAbsolute).allMatch(Files::exists).doesNotHaveDuplicates();
        assertThat(entries).hasSizeBetween(5, 6);
        assertThat(entries.toString()).contains("javacpp", "tensorflow-lite").doesNotContain("jackson", "picocli");
    }

    @Test
    void job_command_runsInTheHomeWithThisJava() throws IOException {
        Path home = cache.resolve("home");
        Command command = HostRuntime.ofThisJvm(cache).job(home, HostJobs.quick(TinyModels.conv(cache), "cpu"));

        assertThat(command.argv().get(0)).startsWith(System.getProperty("java.home"));
        assertThat(command.argv()).endsWith(HostMain.class.getName(), ".", HostJobs.ID);
        assertThat(command.directory()).isEqualTo(home);
        assertThat(command.argv())
                .contains("-Dorg.bytedeco.javacpp.cachedir=" + cache.resolve("natives") + File.separator
                        + HostRuntime.ofThisJvm(cache).version());
    }

    @Test
    void environment_ofChild_hasNoOptionsOfTheUsersJava() {
        assertThat(HostRuntime.ofThisJvm(cache).probe().environment())
                .containsEntry("JAVA_TOOL_OPTIONS", "")
                .containsEntry("JDK_JAVA_OPTIONS", "");
    }

    @Test
    void natives_ofVersions_areApart() {
        HostRuntime one = new HostRuntime(List.of("java"), cache, "1", 1, 1);
        HostRuntime other = new HostRuntime(List.of("java"), cache, "2", 1, 1);

        assertThat(one.natives()).isNotEqualTo(other.natives());
        assertThat(HostRuntime.ofThisJvm(cache).version()).matches("2\\.[0-9.]+-[0-9.]+");
    }
}
