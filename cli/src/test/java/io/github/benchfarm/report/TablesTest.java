package io.github.benchfarm.report;

import static io.github.benchfarm.testing.ExampleRun.benchCase;
import static io.github.benchfarm.testing.ExampleRun.job;
import static io.github.benchfarm.testing.ExampleRun.model;
import static io.github.benchfarm.testing.ExampleRun.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.testing.ExampleRun;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    private static final PlannedDevice PHONE = ExampleRun.phone("R58N1", "Galaxy S20");
    private static final Case CASE = benchCase(model("mobilenet_fp32"), "xnnpack", 4);

    @TempDir
    private Path directory;

    @Test
    void write_oneTableBlocked_othersWrittenAndNamed() throws IOException {
        Path blocked = directory.resolve(Tables.COMPARISON);
        Files.createDirectories(blocked.resolve("in the way"));
        ExampleRun run = new ExampleRun().devices(PHONE).results(ok(job(PHONE, CASE, 1), 4));

        TablesException failure =
                catchThrowableOfType(TablesException.class, () -> Tables.write(directory, run.info(), run.results()));

        assertThat(failure.failed()).containsExactly(blocked);
        assertThat(failure.problems()).singleElement().asString().contains("comparison.csv");
        assertThat(names()).containsExactly("comparison.csv", "devices.csv", "findings.csv", "results.csv");
        assertThat(directory.resolve(Tables.DEVICES)).isNotEmptyFile();
    }

    @Test
    void write_noDirectory_everyTableNamed() {
        ExampleRun run = new ExampleRun().devices(PHONE);

        TablesException failure = catchThrowableOfType(
                TablesException.class, () -> Tables.write(directory.resolve("gone"), run.info(), run.results()));

        assertThat(failure.problems()).hasSize(4);
        assertThat(failure).hasMessageContainingAll("results.csv", "comparison.csv", "devices.csv", "findings.csv");
    }

    @Test
    void write_again_replacesTheOldTables() throws IOException {
        ExampleRun run = new ExampleRun().devices(PHONE).results(ok(job(PHONE, CASE, 1), 4));
        Tables.write(directory, run.info(), run.results());
        Tables.write(directory, run.info(), List.of());

        assertThat(Files.readAllLines(directory.resolve(Tables.RESULTS))).hasSize(1);
        assertThat(names()).containsExactly("comparison.csv", "devices.csv", "findings.csv", "results.csv");
    }

    @Test
    void write_manyResults_complete() throws IOException {
        List<JobResult> results = new ArrayList<>();
        for (int threads = 1; threads <= 100; threads++) {
            Case its = benchCase(CASE.model(), "xnnpack", threads);
            results.addAll(Collections.nCopies(500, ok(job(PHONE, its, 1), 1)));
            results.addAll(Collections.nCopies(500, ok(job(PHONE, its, 2), 3)));
        }
        ExampleRun run = new ExampleRun().devices(PHONE).models(CASE.model());

        Tables.write(directory, run.info(), results);

        try (Stream<String> lines = Files.lines(directory.resolve(Tables.RESULTS))) {
            assertThat(lines.count()).isEqualTo(100_001);
        }
        assertThat(Files.readAllLines(directory.resolve(Tables.COMPARISON)))
                .hasSize(101)
                .last()
                .asString()
                .contains(",100,,free,tflite 2.20.0,false,2.00000,1.00000,3.00000,1000 of 1000");
    }

    @Test
    void results_manyRows_writtenPieceByPiece() throws IOException {
        List<JobResult> same = Collections.nCopies(20_000, ok(job(PHONE, CASE, 1), 4));
        CountingWriter out = new CountingWriter();

        ResultsCsv.write(new ExampleRun().devices(PHONE).info(), same, out);

        assertThat(out.lines).isEqualTo(same.size() + 1);
        assertThat(out.longestWrite).isLessThan(1_000);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Keeps nothing but counts. */
    private static final class CountingWriter extends Writer {
        private int lines;
        private int longestWrite;

        @Override
        public void write(char[] buffer, int offset, int length) {
            longestWrite = Math.max(longestWrite, length);
            for (int i = offset; i < offset + length; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
