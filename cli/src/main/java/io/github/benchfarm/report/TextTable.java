package io.github.benchfarm.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table for the terminal: names on the left, shortened when they do not fit, numbers on the right, never shortened.
 * A column that is empty in every line has the width 0 and is not shown.
 *
 * @param header of all columns
 * @param lines with as many names as the header, and as many numbers or a remark
 */
public record TextTable(Line header, List<Line> lines) {
    private static final String GAP = "  ";
    private static final int SHORTEST_NAME = 9;

    public TextTable {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param numbers empty when there is a remark
     * @param remark what stands where the numbers would
     */
    public record Line(List<String> names, List<String> numbers, String remark) {
        public Line {
            names = List.copyOf(names);
            numbers = List.copyOf(numbers);
        }

        /** A line of names and numbers. */
        public static Line ofNumbers(List<String> names, List<String> numbers) {
            return new Line(names, numbers, "");
        }

        /** A line of names and a remark. */
        public static Line ofRemark(List<String> names, String remark) {
            return new Line(names, List.of(), remark);
        }
    }

    /**
     * The table, each line ended by LF; empty without lines. It is wider than {@code width} only when names cannot be
     * shortened any more and still be told apart.
     */
    public String render(int width) {
        if (lines.isEmpty()) {
            return "";
        }
        int[] numbers = numberWidths();
        int remark = lines.stream()
                .mapToInt(line -> TextWidth.of(line.remark()))
                .max()
                .orElse(0);
        int right = Math.max(remark, withGaps(numbers) - GAP.length());
        List<NameColumn> names = names(width - right);
        StringBuilder text = new StringBuilder();
        Stream.concat(Stream.of(header), lines.stream()).forEach(line -> append(text, line, names, numbers));
        return text.toString();
    }

    private int[] numberWidths() {
        return IntStream.range(0, header.numbers().size())
                .map(column -> numberWidth(header.numbers().get(column), column))
                .toArray();
    }

    private int numberWidth(String title, int column) {
        int widest = lines.stream()
                .filter(line -> column < line.numbers().size())
                .mapToInt(line -> TextWidth.of(line.numbers().get(column)))
                .max()
                .orElse(0);
        return widest == 0 ? 0 : Math.max(widest, TextWidth.of(title));
    }

    private List<NameColumn> names(int available) {
        List<NameColumn> columns = IntStream.range(0, header.names().size())
                .mapToObj(column -> NameColumn.of(
                        header.names().get(column),
                        lines.stream().map(line -> line.names().get(column)).toList()))
                .toList();
        int[] widths = columns.stream().mapToInt(NameColumn::width).toArray();
        shorten(widths, available);
        return IntStream.range(0, widths.length)
                .mapToObj(column -> columns.get(column).narrowed(widths[column]))
                .toList();
    }

    private static int withGaps(int[] widths) {
        return Arrays.stream(widths)
                .filter(width -> width > 0)
                .map(width -> width + GAP.length())
                .sum();
    }

    /** Takes from the widest column again and again, so that short names stay whole. */
    private static void shorten(int[] widths, int available) {
        while (withGaps(widths) > available) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= SHORTEST_NAME) {
                return;
            }
            widths[widest]--;
        }
    }

    private static void append(StringBuilder text, Line line, List<NameColumn> names, int[] numbers) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).width() > 0) {
                row.append(names.get(i).shown(line.names().get(i))).append(GAP);
            }
        }
        for (int i = 0; i < line.numbers().size(); i++) {
            if (numbers[i] > 0) {
                row.append(TextWidth.padLeft(line.numbers().get(i), numbers[i])).append(GAP);
            }
        }
        text.append(row.append(line.remark()).toString().stripTrailing()).append('\n');
    }
}
