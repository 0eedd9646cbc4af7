package io.github.benchfarm.report.page;

import io.github.benchfarm.report.Comparison;
import io.github.benchfarm.report.page.PageModel.Grid;
import io.github.benchfarm.result.ComparisonCell;
import io.github.benchfarm.result.ComparisonCell.Measured;
import io.github.benchfarm.result.ComparisonCell.Unmeasured;
import java.util.ArrayList;
import java.util.List;

/** The comparison as a table of the page: a row per case, a column per device. */
final class ComparisonGrid {
    private ComparisonGrid() {}

    static Grid of(Comparison comparison) {
        List<String> header = new ArrayList<>(List.of("Model", "Weights", "Case"));
        comparison.devices().forEach(device -> header.add(device.specs().name() + " (" + device.id() + ")"));
        List<List<String>> rows = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.benchCase().model().name(),
                    row.benchCase().model().weights().word(),
                    ChartDataBuilder.caseText(row.benchCase())));
            row.cells().forEach(cell -> cells.add(text(cell)));
            rows.add(cells);
        }
        return new Grid(header, comparison.devices().isEmpty() ? List.of() : rows);
    }

    private static String text(ComparisonCell cell) {
        if (cell instanceof Measured measured) {
            return measured.millisText("");
        }
        return cell instanceof Unmeasured unmeasured ? unmeasured.text() : "not planned";
    }
}
