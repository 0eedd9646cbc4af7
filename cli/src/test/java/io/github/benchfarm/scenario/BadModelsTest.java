package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.SharedData;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of bad model in one run together with two good ones: each costs its own row only. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs XDG_CACHE_HOME")
class BadModelsTest {
    private static final String GOOD = "mobilenet_v1_0.25_224_int8";

    @TempDir
    private static Path folder;

    private static CliHome home;
    private static CliResult result;
    private static RunFiles run;

    @BeforeAll
    static void measureAll() throws IOException, InterruptedException {
        home = new CliHome(folder);
        Path models = Files.createDirectory(folder.resolve("models"));
        BrokenModels.empty(models);
        BrokenModels.text(models);
        BrokenModels.truncated(models);
        BrokenModels.unknownOperator(models);
        BrokenModels.unknownCustomOperator(models);
        BrokenModels.dynamicInput(models);
        BrokenModels.zeroSizedInput(models);
        BrokenModels.stringInput(models);
        BrokenModels.invokeFails(models);
        BrokenModels.crashes(models);
        TinyModels.conv(models);
        Files.createSymbolicLink(models.resolve("loop.tflite"), Path.of("loop.tflite"));
        String specs = "models,models/gone.tflite," + SharedData.model(GOOD + ".tflite");
        String options = "--iterations 10 --min-time 1ms --warmup 1 --repeats 1 --output . --name run";
        result = home.call(("run --devices host --models " + specs + " " + options).split(" "));
        run = home.run("run");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gone                    | MODEL_MISSING     | models/gone.tflite does not exist; that folder has loop.tflite
            loop                    | MODEL_UNREADABLE  | models/loop.tflite cannot be read
            empty                   | MODEL_INVALID     | models/empty.tflite is empty; download or convert it again
            text                    | MODEL_INVALID     | it looks like a text file; give a .tflite file
            truncated               | MODEL_INVALID     | is damaged or cut off
            unknown_operator        | MODEL_INVALID     | Op builtin_code out of range: 9999
            unknown_custom_operator | MODEL_INVALID     | unresolved custom op: NoSuchOp
            dynamic_input           | MODEL_UNSUPPORTED | its shape is [-1,8,8,3]; convert the model with a fixed input shape
            zero_sized_input        | MODEL_UNSUPPORTED | its shape is [1,0,0,3]; convert
            string_input            | MODEL_UNSUPPORTED | takes text as input 'x'
            invoke_fails            | INVOKE_FAILED     | gather index out of bounds
            crashes                 | AGENT_CRASHED     | SIGSEGV in phase warmup; model crashes cannot run here with xnnpack
            """)
    void model_bad_isOneFailedRowWithItsReason(String model, String code, String reason) throws IOException {
        Map<String, String> row = run.row(model);

        assertThat(row).containsEntry("status", "failed").containsEntry("code", code);
        assertThat(row.get("reason"))
                .contains(reason)
                .doesNotContain("Picked up")
                .doesNotContain("\tat ");
        assertThat(row.get("p50_ms")).isEmpty();
        assertThat(comparison(model)).isEqualTo("failed: " + code);
    }

    @ParameterizedTest
    @CsvSource({GOOD, "tiny_conv_fp32"})
    void model_good_isMeasuredAmongThem(String model) throws IOException {
        Map<String, String> row = run.row(model);

        assertThat(row).containsEntry("status", "ok").containsEntry("code", "").containsEntry("attempt", "1");
        assertThat(Double.parseDouble(row.get("p50_ms"))).isPositive();
        assertThat(comparison(model)).isEqualTo(row.get("p50_ms"));
    }

    @Test
    void run_withBadModels_endsWithOneAndNoRowMissing() throws IOException {
        assertThat(result.exit()).isEqualTo(1);
        assertThat(run.rows()).hasSize(14);
        assertThat(run.column("job")).doesNotHaveDuplicates();
        assertThat(run.journal()).hasSize(14);
        assertThat(result.err()).contains("[14/14]").doesNotContain("\tat ");
        assertThat(result.out()).contains("Not measured:").contains("failed AGENT_CRASHED: ");
        assertThat(home.agents()).isEmpty();
        assertThat(home.agentHomes()).isEmpty();
    }

    @Test
    void run_withBadModelsOnly_stillWritesTheTables() throws IOException, InterruptedException {
        CliResult bad = home.call(CliHome.quick(
                "--models",
                "models/empty.tflite,models/text.tflite",
                "--repeats",
                "2",
                "--output",
                ".",
                "--name",
                "bad"));

        assertThat(bad.exit()).isEqualTo(1);
        assertThat(home.run("bad").column("status")).containsExactly("failed", "failed", "failed", "failed");
        assertThat(home.run("bad").names()).contains("results.csv", "comparison.csv", "devices.csv");
    }

    @Test
    @DisabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "root may read everything")
    void model_notPermitted_isUnreadable() throws IOException, InterruptedException {
        Path secret = TinyModels.int8(Files.createDirectory(folder.resolve("secret")));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));

        home.call(CliHome.quick("--models", "secret", "--repeats", "1", "--output", ".", "--name", "denied"));

        assertThat(home.run("denied").row("tiny_conv_int8")).containsEntry("code", "MODEL_UNREADABLE");
        assertThat(home.run("denied").row("tiny_conv_int8").get("reason")).contains("permission denied");
    }

    private static String comparison(String model) throws IOException {
        List<Map<String, String>> rows = run.table("comparison.csv").stream()
                .filter(row -> row.get("model").equals(model))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0).get("this computer (host) p50_ms");
    }
}
