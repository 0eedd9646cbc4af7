package io.github.benchfarm.report;

import static io.github.benchfarm.testing.ExampleRun.job;
import static io.github.benchfarm.testing.ExampleRun.latency;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.benchfarm.device.Cluster;
import io.github.benchfarm.device.Cpu;
import io.github.benchfarm.device.DeviceSpecs;
import io.github.benchfarm.device.Gpu;
import io.github.benchfarm.device.Software;
import io.github.benchfarm.device.UnusableDevice;
import io.github.benchfarm.model.Model;
import io.github.benchfarm.model.Weights;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.Clocks;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.JobStatus;
import io.github.benchfarm.result.Measurement;
import io.github.benchfarm.testing.ExampleRun;
import io.github.benchfarm.wire.DelegateSpec;
import io.github.benchfarm.wire.Failure;
import io.github.benchfarm.wire.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every text of a table comes from a device, a file or a person: none may break a table or run in a spreadsheet. */
class HostileTextTest {
    private static final String[] PIECES = {
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        " ",
        "\"",
        "'",
        ",",
        ";",
        "\uFF1D",
        "\uFF0B",
        "\uFF0D",
        "\uFF20",
        "\u00A0",
        "\u200B",
        "\u201C",
        "\u0000",
        "\u001B",
        "cmd|' /C calc'!A0",
        "HYPERLINK(\"x\")",
        "a",
        "1",
        "\uD800",
        "\u202E"
    };
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Pi}\\p{Pf}\"`]*[=+\\-@\u2212]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Test
    void tables_hostileTextEverywhere_neverAFormulaNeverBroken() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            ExampleRun run = runWith(hostile(random));
            for (String table : tables(run)) {
                List<CSVRecord> records = parse(table);
                assertThat(records)
                        .extracting(CSVRecord::size)
                        .containsOnly(records.get(0).size());
                assertThat(table.lines()).hasSameSizeAs(records);
                records.forEach(record -> record.forEach(HostileTextTest::requireHarmless));
            }
        }
    }

    @Test
    void results_quotesCommasAndBreaks_roundTrip() throws IOException {
        String results = tables(runWith("say \"hi\", then; 'go'\r\nnow \u20AC \uD83D\uDCF1"))
                .get(0);

        assertThat(parse(results).get(1).toList()).contains("say \"hi\", then; 'go'  now \u20AC \uD83D\uDCF1");
        assertThat(results).startsWith("run,job,").doesNotContain("\r").endsWith("\n");
    }

    private static List<String> tables(ExampleRun run) throws IOException {
        StringBuilder results = new StringBuilder();
        ResultsCsv.write(run.info(), run.results(), results);
        StringBuilder comparison = new StringBuilder();
        ComparisonCsv.write(Comparison.of(run.info(), run.results()), comparison);
        StringBuilder findings = new StringBuilder();
        FindingsCsv.write(run.info(), run.results(), findings);
        String devices = Tables.devices(run.info().devices(), run.info().unusable());
        return List.of(results.toString(), comparison.toString(), devices, findings.toString());
    }

    private static void requireHarmless(String cell) {
        String seen = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        assertThat(FORMULA.matcher(seen).find() && !NUMBER.matcher(seen).matches())
                .as("runs as a formula: <%s>", cell)
                .isFalse();
        assertThat(cell.codePoints()).noneMatch(Character::isISOControl);
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append('z').toString();
    }

    /** A run in which every text that can be hostile is. */
    private static ExampleRun runWith(String text) {
        DeviceSpecs specs = new DeviceSpecs(
                text,
                text,
                text,
                text,
                1,
                new Software(text, text, text, text, text, text, 1),
                text,
                new Cpu("", 1, 1, List.of(new Cluster(text, 1, List.of(0)))),
                new Gpu(text, text),
                1,
                List.of(1.0),
                text,
                text,
                false,
                false,
                Map.of(text, text));
        PlannedDevice device = ExampleRun.device(text, specs, 1);
        Model model = new Model(text, text, text, text, Weights.FILE, text, Path.of("m"), 0, null);
        SortedMap<String, String> options = new TreeMap<>();
        options.put("fp16", text);
        Case hostile = new Case(model, new DelegateSpec("xnnpack", options), 1, text, Clocks.FREE);
        Measurement measurement =
                new Measurement(text, text, null, null, null, 1, 1, latency(1), null, null, text, text, text, null);
        JobResult failed = new JobResult(
                job(device, hostile, 2),
                1,
                JobStatus.FAILED,
                Failure.device("AGENT_CRASHED", text),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                text);
        List<JobResult> results = new ArrayList<>();
        results.add(ExampleRun.ok(job(device, hostile, 1), measurement, new Finding(text, text, text)));
        results.add(failed);
        return new ExampleRun()
                .devices(device)
                .unusable(new UnusableDevice(text, text, Failure.device("OFFLINE", text)))
                .results(results.toArray(JobResult[]::new));
    }

    private static List<CSVRecord> parse(String table) throws IOException {
        try (CSVParser parser = CSVParser.parse(table, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }
}
