package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What delegates, threads and signatures make of a run on this computer. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs XDG_CACHE_HOME")
class PlanTest {
    private static final String MODEL =
            SharedData.model("mobilenet_v1_0.25_224_int8.tflite").toString();

    @TempDir
    private static Path folder;

    private CliHome home;

    @BeforeEach
    void makeHome() {
        home = new CliHome(folder);
    }

    @Test
    void delegatesAndThreads_several_areMeasuredInAllCombinations() throws IOException, InterruptedException {
        CliResult result =
                run("combined", "--models", MODEL, "--delegates", "xnnpack,cpu", "--threads", "1,2", "--repeats", "1");

        assertThat(result.exit()).isZero();
        assertThat(home.run("combined").rows())
                .extracting(row -> row.get("delegate") + "/" + row.get("applied") + "/" + row.get("threads"))
                .containsExactlyInAnyOrder("xnnpack/xnnpack/1", "xnnpack/xnnpack/2", "cpu/cpu/1", "cpu/cpu/2");
        assertThat(home.run("combined").table("comparison.csv"))
                .extracting(row -> row.get("delegate") + "/" + row.get("threads"))
                .containsExactly("xnnpack/1", "xnnpack/2", "cpu/1", "cpu/2");
    }

    @Test
    void threads_moreThanCores_isAFinding() throws IOException, InterruptedException {
        CliResult result = run("crowded", "--models", MODEL, "--threads", "64", "--repeats", "1");

        assertThat(result.exit()).isZero();
        assertThat(home.run("crowded").column("findings").get(0)).contains("THREADS_EXCEED_CORES");
        assertThat(result.out())
                .contains("THREADS_EXCEED_CORES: 64 threads shared ")
                .contains("measure with --threads ");
    }

    @Test
    void signature_unknown_namesTheKnownOnes() throws IOException, InterruptedException {
        TinyModels.twoSignatures(Files.createDirectory(folder.resolve("signed")));
        CliResult result = run("signed-run", "--models", "signed," + MODEL, "--signature", "thrice", "--repeats", "1");

        assertThat(result.exit()).isEqualTo(1);
        RunFiles run = home.run("signed-run");
        assertThat(run.column("code")).containsOnly("SIGNATURE_UNKNOWN");
        assertThat(run.row("tiny_signatures").get("reason"))
                .isEqualTo("the model has no signature 'thrice': it has 'once', 'twice'");
        assertThat(run.row("mobilenet_v1_0.25_224_int8").get("reason")).endsWith("it has none");
    }

    @Test
    void signature_known_isMeasured() throws IOException, InterruptedException {
        TinyModels.twoSignatures(Files.createDirectory(folder.resolve("named")));

        assertThat(run("named-run", "--models", "named", "--signature", "twice", "--repeats", "1")
                        .exit())
                .isZero();
        assertThat(home.run("named-run").column("status")).containsExactly("ok");
    }

    @Test
    void delegates_ofPhones_areUnavailableHere() throws IOException, InterruptedException {
        CliResult result = run("phones", "--models", MODEL, "--delegates", "gpu,nnapi,coreml,cpu", "--repeats", "1");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(home.run("phones").rows())
                .extracting(row -> row.get("delegate") + " " + row.get("status") + " " + row.get("code"))
                .containsExactlyInAnyOrder(
                        "gpu failed DELEGATE_UNAVAILABLE",
                        "nnapi failed DELEGATE_UNAVAILABLE",
                        "coreml failed DELEGATE_UNAVAILABLE",
                        "cpu ok ");
        assertThat(home.run("phones").column("reason")).contains("host has no delegate gpu: it has xnnpack, cpu");
    }

    private CliResult run(String name, String... more) throws IOException, InterruptedException {
        String[] quick = CliHome.quick(more);
        String[] args = Arrays.copyOf(quick, quick.length + 4);
        System.arraycopy(new String[] {"--output", ".", "--name", name}, 0, args, quick.length, 4);
        return home.call(args);
    }
}
