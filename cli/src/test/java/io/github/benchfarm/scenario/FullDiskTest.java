package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.Namespace;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that fill up in the middle of a run: a small file system in memory, mounted in a private namespace that vanishes
 * with its last process.
 */
@EnabledIf(
        value = "io.github.benchfarm.testing.Namespace#canMount",
        disabledReason = "needs Linux, and root or user namespaces, to mount a small disk")
class FullDiskTest {
    /** Room for run.json and some logs of 2000 iterations, but not for all. */
    private static final String OUTPUT_FILLS_UP = """
            mkdir disk && mount -t tmpfs -o size=4m tmpfs disk || exit 99
            head -c 4040k /dev/zero > disk/filler
            "$@" run --devices host --models tiny_conv_fp32.tflite --iterations 2000 --min-time 1ms --warmup 0 \\
                --repeats 12 --output disk --name run
            echo "exit $?"
            cp -r disk/run full
            rm disk/filler
            "$@" run --resume disk/run
            echo "exit $?"
            cp -r disk/run freed
            """;

    private static final String CACHE_IS_FULL = """
            mkdir cache && mount -t tmpfs -o size=24m tmpfs cache || exit 99
            "$@" devices || exit 98
            cat /dev/zero > cache/filler 2>/dev/null
            "$@" run --devices host --models tiny_conv_fp32.tflite --repeats 2 --name run
            echo "exit $?"
            """;

    @TempDir
    private Path folder;

    private CliHome home;

    @BeforeEach
    void makeModel() {
        home = new CliHome(folder);
        TinyModels.conv(folder);
    }

    @Test
    void output_fillsUp_stopsWithOneLineAndResumes() throws IOException, InterruptedException {
        CliResult result = inNamespace(OUTPUT_FILLS_UP);

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.outLines())
                .filteredOn(line -> line.startsWith("exit "))
                .containsExactly("exit 4", "exit 0");
        assertThat(result.errLines())
                .filteredOn(line -> line.startsWith("benchmark: "))
                .singleElement()
                .asString()
                .contains("No space left on device")
                .contains("free some space or mend the permissions, and continue with --resume disk/run");
        assertThat(result.err()).doesNotContain("\tat ").doesNotContain("Exception");
        RunFiles full = home.run("full");
        assertThat(full.journal())
                .hasSizeBetween(1, 11)
                .allMatch(line -> line.path("status").textValue().equals("ok"));
        RunFiles freed = home.run("freed");
        assertThat(freed.column("status")).hasSize(12).containsOnly("ok");
        assertThat(freed.journal()).hasSize(12);
        assertThat(freed.names()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void cache_isFull_failsTheRowsWithTheReason() throws IOException, InterruptedException {
        CliResult result = inNamespace(CACHE_IS_FULL);

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.outLines()).last().isEqualTo("exit 1");
        RunFiles run = home.run("benchmark-runs/run");
        assertThat(run.column("code")).hasSize(2).isSubsetOf("NO_SPACE", "PLACE_FAILED");
        assertThat(run.column("reason")).allMatch(reason -> reason.contains("set XDG_CACHE_HOME"));
        assertThat(result.err()).doesNotContain("\tat ");
    }

    /** Runs a script whose arguments are the command line of {@code benchmark}. */
    private CliResult inNamespace(String script) throws IOException, InterruptedException {
        return home.startCommand(Namespace.script(script, home.command())).await();
    }
}
