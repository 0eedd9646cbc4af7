package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where a run directory may be, and who else may use it. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs XDG_CACHE_HOME and /proc")
class OutputPlacesTest {
    @TempDir
    private static Path folder;

    private CliHome home;

    @BeforeEach
    void makeModel() {
        home = new CliHome(folder);
        TinyModels.conv(folder);
    }

    @Test
    void output_fileInTheWay_isRefused() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("taken"), "a file");

        assertRefused(
                run("--output", "taken", "--name", "r"),
                "cannot create taken/r (Not a directory): choose another " + "place with --output PARENT");
    }

    @Test
    void output_readOnlyPlace_isRefused() throws IOException, InterruptedException {
        assertRefused(run("--output", "/proc/x", "--name", "r"), "cannot create /proc/x/r (");
    }

    @Test
    void name_existsAlready_isRefusedAndNothingIsTouched() throws IOException, InterruptedException {
        assertThat(run("--output", ".", "--name", "twice").exit()).isZero();
        String journal = Files.readString(folder.resolve("twice/journal.jsonl"));

        assertRefused(
                run("--output", ".", "--name", "twice"),
                "./twice already holds a run: choose another --name, or " + "continue that run with --resume ./twice");
        assertThat(folder.resolve("twice/journal.jsonl")).hasContent(journal);
    }

    @Test
    void directory_inUseByAnotherProcess_isRefusedToAll() throws IOException, InterruptedException {
        String model = SharedData.model("mobilenet_v1_0.25_224_int8.tflite").toString();
        try (CliProcess first = home.start(
                "run",
                "--devices",
                "host",
                "--models",
                model,
                "--min-time",
                "60s",
                "--output",
                ".",
                "--name",
                "busy",
                "--json")) {
            first.awaitOut("\"phase\":\"measure\"", 1);
            String message = "busy is in use by another benchmark process: wait until it has ended, or choose another "
                    + "directory";

            assertRefused(home.call("report", "busy"), message);
            assertRefused(home.call("run", "--resume", "busy"), message);
            assertRefused(run("--output", ".", "--name", "busy"), message);
        }
        assertThat(home.agentsEndWithin(5)).isTrue();
        assertThat(home.call("report", "busy").exit()).isZero();
        assertThat(home.run("busy").column("code")).containsOnly("NOT_RUN");
    }

    @Test
    void runs_sideBySide_doNotDisturbEachOther() throws IOException, InterruptedException {
        String[] left = CliHome.quick("--models", ".", "--repeats", "3", "--output", "side", "--name", "left");
        String[] right = CliHome.quick("--models", ".", "--repeats", "3", "--output", "side", "--name", "right");
        try (CliProcess first = home.start(left);
                CliProcess second = home.start(right)) {
            assertThat(first.await().exit()).isZero();
            assertThat(second.await().exit()).isZero();
        }
        assertThat(home.run("side/left").column("status")).containsExactly("ok", "ok", "ok");
        assertThat(home.run("side/right").column("status")).containsExactly("ok", "ok", "ok");
        assertThat(home.run("side").names()).containsExactly("left", "right");
    }

    @Test
    void table_cannotBeWritten_isToldWithTheWayToMakeItLater() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("locked/results.csv/inside"));

        CliResult result = run("--output", ".", "--name", "locked");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.errLines())
                .last()
                .asString()
                .startsWith("benchmark: cannot write ./locked/results.csv: ")
                .endsWith("then make it with 'benchmark report ./locked'");
        assertThat(home.call("report", "locked").exit()).isEqualTo(4);
        Files.delete(folder.resolve("locked/results.csv/inside"));
        Files.delete(folder.resolve("locked/results.csv"));
        assertThat(home.call("report", "locked").exit()).isZero();
        assertThat(home.run("locked").column("status")).containsExactly("ok");
    }

    @Test
    void cache_cannotBeUsed_failsTheRowsWithTheReason() throws IOException, InterruptedException {
        CliHome other = new CliHome(Files.createDirectory(folder.resolve("other")));
        Files.createDirectories(other.cache().resolve("benchfarm"));
        Files.writeString(other.cache().resolve("benchfarm/host"), "a file where agents should live");

        CliResult result =
                other.call(CliHome.quick("--models", "..", "--repeats", "1", "--output", ".", "--name", "r"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(other.run("r").column("code")).containsExactly("PLACE_FAILED");
        assertThat(other.run("r").column("reason").get(0))
                .contains("benchfarm/host")
                .contains("set XDG_CACHE_HOME");
        assertThat(result.err()).doesNotContain("\tat ");
    }

    private CliResult run(String... more) throws IOException, InterruptedException {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"--models", "tiny_conv_fp32.tflite", "--repeats", "1"}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return home.call(CliHome.quick(args));
    }

    private static void assertRefused(CliResult result, String message) {
        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.errLines())
                .singleElement()
                .asString()
                .startsWith("benchmark: ")
                .contains(message);
        assertThat(result.out()).isEmpty();
    }
}
