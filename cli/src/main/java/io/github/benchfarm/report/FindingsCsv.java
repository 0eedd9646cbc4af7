package io.github.benchfarm.report;

import io.github.benchfarm.device.DeviceId;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.result.JobResult;
import io.github.benchfarm.result.RunInfo;
import io.github.benchfarm.wire.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * findings.csv: a row per finding, those of the devices first, then those of the jobs in plan order. Its columns are documented
 * in doc/tables.md.
 */
final class FindingsCsv {
    private static final List<Column<Row>> COLUMNS = List.of(
            text("code", row -> row.finding().code()),
            text("text", row -> row.finding().text()),
            text("remedy", row -> row.finding().remedy()),
            text("device_id", row -> row.device().id().value()),
            text("device", row -> row.device().specs().name()),
            new Column<>("simulated", row -> CsvCell.flag(row.device().specs().simulated())),
            ofJob("job", result -> CsvCell.text(result.job().id().value())),
            ofCase("model", its -> CsvCell.text(its.model().name())),
            ofCase("delegate", its -> CsvCell.text(its.delegate().toString())),
            ofCase("threads", its -> CsvCell.integer(its.threads())),
            ofJob("repeat", result -> CsvCell.integer(result.job().repeat())));

    private FindingsCsv() {}

    /** A finding of a device or, with a result, of one job. */
    private record Row(
            Finding finding, PlannedDevice device, @Nullable JobResult result) {}

    /** Writes the table. */
    static void write(RunInfo info, List<JobResult> results, Appendable out) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (PlannedDevice device : info.devices()) {
            device.findings().forEach(finding -> rows.add(new Row(finding, device, null)));
        }
        Map<DeviceId, PlannedDevice> devices = info.devicesById();
        for (JobResult result : results) {
            PlannedDevice device = Devices.of(result, devices);
            result.findings().stream()
                    .filter(finding -> !device.findings().contains(finding))
                    .forEach(finding -> rows.add(new Row(finding, device, result)));
        }
        CsvTable.write(out, COLUMNS, rows);
    }

    private static Column<Row> text(String name, Function<Row, String> value) {
        return new Column<>(name, row -> CsvCell.text(value.apply(row)));
    }

    private static Column<Row> ofJob(String name, Function<JobResult, CsvCell> value) {
        return new Column<>(name, row -> row.result() == null ? CsvCell.EMPTY : value.apply(row.result()));
    }

    private static Column<Row> ofCase(String name, Function<Case, CsvCell> value) {
        return ofJob(name, result -> value.apply(result.job().benchCase()));
    }
}
