package io.github.benchfarm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent from job.json to exit code, where all goes well or where nothing can be written. */
class AgentTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
    }

    @Test
    void run_realClockAndMachine_writesAnOkLog() throws IOException {
        bench.job(WireFiles.text("job-latency.json").replace("\"affinity\": \"3\"", "\"affinity\": null"));
        var out = new PrintStream(new ByteArrayOutputStream());

        int exit = Agent.run(bench.home.toFile(), Bench.JOB, bench::engine, new Platform("host", "child", out, out));

        assertThat(exit).isEqualTo(Agent.EXIT_LOGGED);
        assertThat(bench.log()).contains("\"t\":\"end\",\"status\":\"ok\"");
        assertThat(bench.logFile(2).resolveSibling("2.jsonl.part")).doesNotExist();
    }

    @Test
    void run_goldenJob_printsOneLineAtTheStartOfEachPhase() {
        bench.run(bench::engine);

        assertThat(bench.out().lines())
                .containsExactly(
                        "{\"t\":\"progress\",\"phase\":\"load\"}",
                        "{\"t\":\"progress\",\"phase\":\"warmup\"}",
                        "{\"t\":\"progress\",\"phase\":\"measure\"}",
                        "{\"t\":\"progress\",\"phase\":\"finish\"}");
        assertThat(bench.err()).isEmpty();
    }

    @Test
    void run_goldenJob_handsModelAndOptionsToTheEngine() {
        var engine = bench.engine();

        bench.run(() -> engine);

        assertThat(engine.modelPath()).endsWith(Bench.MODEL_SHA256 + ".tflite").startsWith(bench.home.toString());
        assertThat(engine.options().delegate()).isEqualTo("xnnpack");
        assertThat(engine.options().delegateOptions()).containsExactly(Map.entry("fp16", "false"));
        assertThat(engine.options().threads()).isEqualTo(2);
        assertThat(engine.options().signature()).isNull();
        assertThat(engine.isClosed()).isTrue();
    }

    @Test
    void run_whileMeasuring_writesNothingToAnyFile() {
        bench.job(WireFiles.text("job-latency.json").replace("\"iterations\": 3", "\"iterations\": 4000"));
        Path part = bench.logFile(2).resolveSibling("2.jsonl.part");
        Set<Long> lengths = new HashSet<>();
        var engine = bench.engine().onInvoke(() -> {
            bench.clock.advance(1000);
            lengths.add(part.toFile().length());
        });

        bench.run(() -> engine);

        assertThat(lengths).hasSize(1);
        assertThat(bench.logFile(2))
                .isRegularFile()
                .satisfies(log -> assertThat(Files.size(log))
                        .isGreaterThan(lengths.iterator().next() + 4000));
    }

    @Test
    void run_beforeTheModelIsTouched_hasTheHeaderInItsFile() {
        Path part = bench.logFile(2).resolveSibling("2.jsonl.part");
        List<String> seen = new ArrayList<>();
        var engine = bench.engine().onLoad(() -> seen.add(part.toFile().length() > 0 ? "header" : "nothing"));

        bench.run(() -> engine);

        assertThat(seen).containsExactly("header");
    }

    @Test
    void run_logOfAnEarlierTry_isReplaced() {
        Bench.write(bench.logFile(2), "old");

        bench.run(bench::engine);

        assertThat(bench.log()).startsWith("{\"t\":\"header\"");
    }

    @Test
    void run_engineThatCannotBeClosed_keepsTheLog() {
        var engine = bench.engine().onClose(() -> {
            throw new IllegalStateException("double free");
        });

        int exit = bench.run(() -> engine);

        assertThat(exit).isZero();
        assertThat(bench.logFile(2)).isRegularFile();
        assertThat(bench.err()).contains("cannot be closed").hasLineCount(1);
    }

    @Test
    void run_jobIdThatIsAPath_exits3() {
        assertThat(bench.run(bench::engine, "../../etc")).isEqualTo(Agent.EXIT_NO_LOG);
        assertThat(bench.err())
                .contains("'../../etc' is not 16 lower-case hex digits")
                .hasLineCount(1);
    }

    @Test
    void run_noJobFile_exits3() {
        assertThat(bench.run(bench::engine, "ffffffffffffffff")).isEqualTo(Agent.EXIT_NO_LOG);
        assertThat(bench.err()).contains("job.json cannot be read").hasLineCount(1);
    }

    @Test
    void run_jobFileThatIsNoJson_exits3SayingWhere() {
        bench.job("{\"schema\":1,\n\"job\":}");

        assertThat(bench.run(bench::engine)).isEqualTo(Agent.EXIT_NO_LOG);
        assertThat(bench.err())
                .contains("not valid JSON")
                .contains("at character 20")
                .hasLineCount(1);
    }

    @Test
    void run_jobFileThatIsNoObject_exits3() {
        bench.job("[1]");

        assertThat(bench.run(bench::engine)).isEqualTo(Agent.EXIT_NO_LOG);
        assertThat(bench.err()).contains("not a JSON object");
    }

    @Test
    void run_jobFileThatIsTooLong_exits3() {
        bench.job(WireFiles.text("job-latency.json") + " ".repeat(1 << 16));

        assertThat(bench.run(bench::engine)).isEqualTo(Agent.EXIT_NO_LOG);
        assertThat(bench.err()).contains("longer than 65536 bytes");
    }

    @Test
    void run_jobFileThatIsNotUtf8_exits3() throws IOException {
        byte[] latin = "{\"model\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(bench.logFile(2).resolveSibling("job.json"), latin);

        assertThat(bench.run(bench::engine)).isEqualTo(Agent.EXIT_NO_LOG);
        assertThat(bench.err()).contains("not UTF-8");
    }

    @Test
    void run_logThatCannotBeWritten_exits3() throws IOException {
        Files.createDirectories(bench.logFile(2).resolveSibling("2.jsonl.part"));

        assertThat(bench.run(bench::engine)).isEqualTo(Agent.EXIT_NO_LOG);
        assertThat(bench.err()).contains("timing log cannot be written").hasLineCount(1);
    }
}
