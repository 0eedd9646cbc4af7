package io.github.benchfarm.report;

import io.github.benchfarm.model.Model;
import io.github.benchfarm.plan.Case;
import io.github.benchfarm.plan.PlannedDevice;
import io.github.benchfarm.report.Comparison.Row;
import io.github.benchfarm.result.ComparisonCell;
import io.github.benchfarm.result.ComparisonCell.Measured;
import io.github.benchfarm.result.ComparisonCell.Unmeasured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** comparison.csv: a row per case, a column per device. Its columns are documented in doc/tables.md. */
final class ComparisonCsv {
    private static final List<Column<Row>> CASE_COLUMNS = List.of(
            model("model", Model::name),
            model("family", Model::family),
            model("precision", Model::precision),
            model("weights", model -> model.weights().word()),
            ofCase("delegate", benchCase -> CsvCell.text(benchCase.delegate().toString())),
            ofCase("threads", benchCase -> CsvCell.integer(benchCase.threads())),
            ofCase("affinity", ComparisonCsv::affinity),
            ofCase("clocks", benchCase -> CsvCell.text(benchCase.clocks().word())),
            new Column<>("runtime", row -> CsvCell.text(String.join(" + ", row.runtimes()))),
            new Column<>("mixed_runtimes", ComparisonCsv::mixedRuntimes));

    private ComparisonCsv() {}

    /** Writes the table: first what the case is, then the medians side by side, then their spread device by device. */
    static void write(Comparison comparison, Appendable out) throws IOException {
        List<Column<Row>> columns = new ArrayList<>(CASE_COLUMNS);
        for (int i = 0; i < comparison.devices().size(); i++) {
            columns.add(cell(nameOf(comparison, i) + " p50_ms", i, ComparisonCsv::p50));
        }
        for (int i = 0; i < comparison.devices().size(); i++) {
            columns.add(cell(nameOf(comparison, i) + " p50_min_ms", i, cell -> millis(cell, Measured::minNanos)));
            columns.add(cell(nameOf(comparison, i) + " p50_max_ms", i, cell -> millis(cell, Measured::maxNanos)));
            columns.add(cell(nameOf(comparison, i) + " ok_repeats", i, ComparisonCsv::okRepeats));
        }
        CsvTable.write(out, columns, comparison.rows());
    }

    private static String nameOf(Comparison comparison, int device) {
        PlannedDevice its = comparison.devices().get(device);
        return Devices.nameAndId(its) + (its.specs().simulated() ? " [simulated]" : "");
    }

    private static Column<Row> ofCase(String name, Function<Case, CsvCell> value) {
        return new Column<>(name, row -> value.apply(row.benchCase()));
    }

    private static Column<Row> model(String name, Function<Model, String> value) {
        return ofCase(name, benchCase -> CsvCell.text(value.apply(benchCase.model())));
    }

    private static Column<Row> cell(String name, int device, Function<ComparisonCell, CsvCell> value) {
        return new Column<>(name, row -> value.apply(row.cells().get(device)));
    }

    private static CsvCell affinity(Case benchCase) {
        return benchCase.affinity() == null ? CsvCell.EMPTY : CsvCell.text(benchCase.affinity());
    }

    private static CsvCell mixedRuntimes(Row row) {
        return row.runtimes().isEmpty()
                ? CsvCell.EMPTY
                : CsvCell.flag(row.runtimes().size() > 1);
    }

    private static CsvCell p50(ComparisonCell cell) {
        if (cell instanceof Measured measured) {
            return CsvCell.millis(measured.p50Nanos());
        }
        return CsvCell.text(cell instanceof Unmeasured unmeasured ? unmeasured.text() : "not planned");
    }

    private static CsvCell millis(ComparisonCell cell, ToDoubleFunction<Measured> nanos) {
        return cell instanceof Measured measured ? CsvCell.millis(nanos.applyAsDouble(measured)) : CsvCell.EMPTY;
    }

    private static CsvCell okRepeats(ComparisonCell cell) {
        return cell.repeats() == 0 ? CsvCell.EMPTY : CsvCell.text(cell.okRepeats() + " of " + cell.repeats());
    }
}
