package io.github.benchfarm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.CliHome;
import io.github.benchfarm.testing.CliProcess;
import io.github.benchfarm.testing.CliResult;
import io.github.benchfarm.testing.RunFiles;
import io.github.benchfarm.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One run that is killed fifty times, as by a power failure, and then allowed to end. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs XDG_CACHE_HOME")
class KillTest {
    private static final int ROUNDS = 50;
    private static final int JOBS = 60;

    /** Every fifth round lives long enough for tables to be rewritten, which happens every two seconds at most. */
    private static final int LONG_ROUND = 5;

    @TempDir
    private static Path folder;

    private final CliHome home = new CliHome(folder);
    private final RunFiles run = home.run("run");
    private final Random random = new Random(20260101);

    @Test
    void run_killedAgainAndAgain_losesAndRepeatsNothing() throws IOException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            try (CliProcess process = home.start(arguments())) {
                process.killAfter(delayMillis(round));
            }
            assertThat(home.agentsEndWithin(5)).as("round %d", round).isTrue();
            requireValid();
        }

        CliResult last = home.call(arguments());

        assertThat(last.exit()).as(last.err()).isZero();
        assertThat(run.column("job")).hasSize(JOBS).doesNotHaveDuplicates();
        assertThat(run.column("status")).containsOnly("ok");
        assertThat(okLines())
                .hasSize(JOBS)
                .allSatisfy((job, lines) -> assertThat(lines).isEqualTo(1));
        assertThat(run.journal()).hasSize(JOBS);
        assertThat(run.names())
                .containsExactly(
                        ".lock",
                        "comparison.csv",
                        "devices.csv",
                        "findings.csv",
                        "journal.jsonl",
                        "logs",
                        "report.html",
                        "results.csv",
                        "run.json");
        assertThat(home.agentHomes()).isEmpty();
    }

    private String[] arguments() {
        if (Files.exists(run.path().resolve("run.json"))) {
            return new String[] {"run", "--resume", "run", "--quiet"};
        }
        return new String[] {
            "run",
            "--devices",
            "host",
            "--models",
            SharedData.model("mobilenet_v1_0.25_224_int8.tflite").toString(),
            "--iterations",
            "5",
            "--min-time",
            "1ms",
            "--warmup",
            "0",
            "--repeats",
            Integer.toString(JOBS),
            "--output",
            ".",
            "--name",
            "run",
            "--quiet"
        };
    }

    private int delayMillis(int round) {
        return round % LONG_ROUND == 0 ? 2_500 + random.nextInt(1_500) : 50 + random.nextInt(1_400);
    }

    /** Whatever is there is whole. */
    private void requireValid() throws IOException {
        if (Files.exists(run.path().resolve("run.json"))) {
            assertThat(run.info().request().repeats()).isEqualTo(JOBS);
        }
        if (Files.exists(run.path().resolve("results.csv"))) {
            assertThat(run.column("status")).hasSize(JOBS).isSubsetOf("ok", "skipped");
        }
        for (String table : List.of("comparison.csv", "devices.csv")) {
            if (Files.exists(run.path().resolve(table))) {
                assertThat(run.table(table)).as(table).hasSize(1);
            }
        }
    }

    private Map<String, Long> okLines() throws IOException {
        return run.journal().stream()
                .filter(line -> line.path("status").textValue().equals("ok"))
                .collect(Collectors.groupingBy(line -> line.path("job").textValue(), Collectors.counting()));
    }
}
