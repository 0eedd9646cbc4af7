package io.github.benchfarm.report;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows as CSV: RFC 4180 quoting, lines end with LF, one line a row because no cell holds a line break. */
final class CsvTable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvTable() {}

    /** Writes the header and then row by row, keeping none. */
    static <R> void write(Appendable out, List<Column<R>> columns, Iterable<R> rows) throws IOException {
        // Closing the printer would close the caller's writer, and it holds nothing back.
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        for (Column<R> column : columns) {
            printer.print(CsvCell.text(column.name()).content());
        }
        printer.println();
        for (R row : rows) {
            for (Column<R> column : columns) {
                printer.print(column.cell().apply(row).content());
            }
            printer.println();
        }
    }
}
