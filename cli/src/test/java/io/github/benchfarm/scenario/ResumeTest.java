package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.BrokenModels;
import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.TinyModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finished run of a good and a bad model, taken up again after something was changed. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs XDG_CACHE_HOME")
class ResumeTest {
    private static final String[] ALL_FILES = {
        ".lock",
        "comparison.csv",
        "devices.csv",
        "findings.csv",
        "journal.jsonl",
        "logs",
        "report.html",
        "results.csv",
        "run.json"
    };

    @TempDir
    private static Path folder;

    private static CliHome home;
    private static RunFiles run;
    private static Path model;
    private static String runJson;
    private static String journal;

    @BeforeAll
    static void measure() throws IOException, InterruptedException {
        home = new CliHome(folder);
        run = home.run("run");
        model = TinyModels.conv(folder);
        BrokenModels.invokeFails(folder);
        home.call(CliHome.quick("--models", ".", "--repeats", "1", "--seed", "1", "--output", ".", "--name", "run"));
        Files.move(run.path(), folder.resolve("finished"));
        runJson = Files.readString(folder.resolve("finished/run.json"));
        journal = Files.readString(folder.resolve("finished/journal.jsonl"));
    }

    @BeforeEach
    void restore() throws IOException {
        TinyModels.conv(folder);
        Folders.copy(folder.resolve("finished"), run.path());
    }

    @AfterEach
    void delete() throws IOException {
        Folders.delete(run.path());
    }

    @Test
    void run_finished_keepsOkAndFailedJobs() throws IOException, InterruptedException {
        CliResult result = home.call("run", "--resume", "run");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("Run run: 0 jobs (2 done before)");
        assertThat(run.path().resolve("journal.jsonl")).hasContent(journal);
        assertThat(run.row("tiny_conv_fp32")).containsEntry("status", "ok");
    }

    @Test
    void run_filesCutOffByAKill_areSweptAway() throws IOException, InterruptedException {
        Files.writeString(run.path().resolve("results.csv.0f3a.part"), "half a ta");

        assertThat(home.call("report", "run").exit()).isZero();

        assertThat(run.names()).containsExactly(ALL_FILES);
    }

    @Test
    void run_retryFailed_triesOnlyTheFailedJobAgain() throws IOException, InterruptedException {
        home.call("run", "--resume", "run", "--retry-failed");

        assertThat(run.journal()).hasSize(3);
        assertThat(run.row("invoke_fails")).containsEntry("attempt", "2").containsEntry("code", "INVOKE_FAILED");
        assertThat(run.row("tiny_conv_fp32")).containsEntry("attempt", "1");
    }

    @Test
    void run_journalGone_measuresAnew() throws IOException, InterruptedException {
        Files.delete(run.path().resolve("journal.jsonl"));

        assertThat(home.call("run", "--resume", "run").exit()).isEqualTo(1);

        assertThat(run.journal()).hasSize(2);
        assertThat(run.column("status")).containsExactlyInAnyOrder("ok", "failed");
    }

    @Test
    void model_changed_isRefused() throws IOException, InterruptedException {
        Files.writeString(model, "x", StandardOpenOption.APPEND);

        assertRefused("model tiny_conv_fp32 has changed since the run began (" + model.toRealPath()
                + "): restore that file, or start a new run");
    }

    @Test
    void model_gone_isRefused() throws IOException, InterruptedException {
        Files.delete(model);

        assertRefused("model tiny_conv_fp32 cannot be read any more (");
    }

    @Test
    void agent_otherVersion_isRefused() throws IOException, InterruptedException {
        String agent = run.info().agent();
        change("\"agent\" : \"" + agent + "\"", "\"agent\" : \"0.0.1\"");

        assertRefused("the run was begun with agent 0.0.1, this is agent " + agent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "repeats" : 1 | "repeats" : 0       | --repeats 0 is out of range
            "schema" : 2  | "schema" : 3        | has schema 3, this version reads 2: use the version of benchmark that wrote it
            "schema" : 2  | "sch" : 2           | is damaged (it names no schema): restore it from a copy, or start a new run
            "repeats" : 1 | "repeats" : 1, "x":2| is damaged (Unrecognized field "x"
            "repeats" : 1 | "repeats" : [       | is damaged (
            """)
    void runJson_doesNotFit_isRefused(String old, String replacement, String message)
            throws IOException, InterruptedException {
        change(old, replacement);

        assertRefused(message);
    }

    @Test
    void runJson_cutOrEmptyOrBinary_isRefused() throws IOException, InterruptedException {
        Path file = run.path().resolve("run.json");
        for (String text : new String[] {runJson.substring(0, 300), "", "null", "\u0000\u00ff"}) {
            Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

            assertRefused("run/run.json is damaged (");
        }
    }

    @Test
    void journal_damagedInTheMiddle_namesTheLine() throws IOException, InterruptedException {
        Files.writeString(run.path().resolve("journal.jsonl"), "garbage\n" + journal);

        CliResult result = home.call("run", "--resume", "run");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.errLines())
                .singleElement()
                .asString()
                .startsWith("benchmark: run/journal.jsonl is damaged at line 1 (")
                .contains("remove that line and run the command again")
                .doesNotContain("REDACTED");
    }

    private static void change(String old, String replacement) throws IOException {
        assertThat(runJson).contains(old);
        Files.writeString(run.path().resolve("run.json"), runJson.replaceFirst(old, replacement));
    }

    private static void assertRefused(String message) throws IOException, InterruptedException {
        CliResult result = home.call("run", "--resume", "run");

        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.errLines())
                .singleElement()
                .asString()
                .startsWith("benchmark: ")
                .contains(message);
        assertThat(result.err()).doesNotContain("REDACTED");
        assertThat(run.path().resolve("journal.jsonl")).hasContent(journal);
    }
}
