package io.github.benchfarm.model.tflite;

import java.util.List;

/** Rows of text in aligned columns. */
final class TextTable {
    private static final String GAP = "  ";

    /** How columns behind the first one are aligned; the first one is always aligned to the left. */
    enum Align {
        LEFT,
        RIGHT
    }

    private TextTable() {}

    /** One line per row, each ended by a line feed and without blanks before it. All rows have equally many cells. */
    static String text(List<List<String>> rows, Align align) {
        int[] widths = widths(rows);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String blanks = " ".repeat(widths[column] - cell.length());
                boolean right = column > 0 && align == Align.RIGHT;
                line.append(column == 0 ? "" : GAP).append(right ? blanks + cell : cell + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }
}
