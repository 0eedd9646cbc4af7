package io.github.benchfarm.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.testing.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesDocTest {
    @Test
    void everyColumn_isDocumented() throws IOException {
        String doc = Files.readString(Path.of("..", "doc", "tables.md"));
        ExampleRun run = new ExampleRun().devices(ExampleRun.host());
        StringBuilder headers = new StringBuilder();
        ResultsCsv.write(run.info(), run.results(), headers);
        headers.append(Tables.devices(List.of(), List.of()));
        FindingsCsv.write(run.info(), run.results(), headers);
        ComparisonCsv.write(Comparison.of(run.info(), run.results()), headers);

        assertThat(headers.toString()
                        .replace("this computer (host)", "<name> (<id>)")
                        .split("[,\n]"))
                .hasSizeGreaterThan(70)
                .allSatisfy(column -> assertThat(doc).contains("`" + column + "`"));
    }
}
