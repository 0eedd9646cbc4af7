package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.TinyModels;
import io.github.benchfarm.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run prints, and that its tables can be made again from what it leaves. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs XDG_CACHE_HOME")
class ViewsTest {
    private static final List<String> TABLES =
            List.of("results.csv", "comparison.csv", "devices.csv", "findings.csv", "report.html");

    @TempDir
    private static Path folder;

    private static CliHome home;

    @BeforeAll
    static void makeModels() throws IOException {
        home = new CliHome(folder);
        TinyModels.conv(Files.createDirectory(folder.resolve("models")));
        TinyModels.int8(folder.resolve("models"));
    }

    @Test
    void dryRun_printsThePlan_andCreatesNothing() throws IOException, InterruptedException {
        CliResult result = home.call(
                CliHome.quick("--models", "models", "--repeats", "2", "--output", "dry", "--dry-run", "--seed", "7"));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("this computer (host): 4 jobs")
                .contains("4 jobs on 1 device, seed 7")
                .endsWith("Nothing was measured.\n");
        assertThat(folder.resolve("dry")).doesNotExist();
    }

    @Test
    void json_isOneObjectALine_fromStartToEnd() throws IOException, InterruptedException {
        CliResult result = run("--json", "--name", "json");

        List<JsonNode> events = result.outLines().stream().map(Json::tree).toList();
        assertThat(events)
                .extracting(event -> event.path("event").textValue())
                .startsWith("run_started")
                .endsWith("run_ended");
        assertThat(events)
                .filteredOn(event -> event.path("event").textValue().equals("job_ended"))
                .hasSize(4);
        assertThat(events.get(0).path("directory").textValue()).isEqualTo("runs/json");
        assertThat(events.get(events.size() - 1).path("ok").intValue()).isEqualTo(4);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void quiet_printsTheDirectoryAlone() throws IOException, InterruptedException {
        CliResult result = run("--quiet");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.outLines()).singleElement().asString().matches("runs/\\d{8}T\\d{6}Z-[0-9a-f]{4}");
        assertThat(home.run(result.outLines().get(0)).column("status"))
                .hasSize(4)
                .containsOnly("ok");
    }

    @Test
    void name_namesDirectoryAndRun() throws IOException, InterruptedException {
        CliResult result = run("--name", "nightly-1.2");

        assertThat(result.err()).startsWith("Run nightly-1.2: 4 jobs on host\n").contains("[4/4] host: ");
        assertThat(result.out()).endsWith("runs/nightly-1.2/report.html\n");
        assertThat(home.run("runs/nightly-1.2").column("run")).containsOnly("nightly-1.2");
    }

    @Test
    void report_withoutTables_makesThemByteForByte() throws IOException, InterruptedException {
        run("--name", "again");
        Path directory = home.run("runs/again").path();
        List<byte[]> before = read(directory);
        for (String table : TABLES) {
            Files.delete(directory.resolve(table));
        }

        CliResult result = home.call("report", "runs/again");

        assertThat(result.exit()).isZero();
        assertThat(read(directory)).containsExactlyElementsOf(before);
        assertThat(result.outLines()).endsWith("runs/again/report.html");
    }

    private static CliResult run(String... more) throws IOException, InterruptedException {
        String[] fixed = {"--models", "models", "--repeats", "2", "--output", "runs"};
        String[] args = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, args, fixed.length, more.length);
        return home.call(CliHome.quick(args));
    }

    private static List<byte[]> read(Path directory) throws IOException {
        return List.of(
                Files.readAllBytes(directory.resolve(TABLES.get(0))),
                Files.readAllBytes(directory.resolve(TABLES.get(1))),
                Files.readAllBytes(directory.resolve(TABLES.get(2))));
    }
}
