package dev.onset.workbench.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text: a header, a rule, rows; columns as wide as their widest cell. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<Column> columns) {
        this.columns = columns;
    }

    /** A table without rows; a title that starts with {@code >} makes a column of numbers, aligned right. */
    public static TextTable of(String... titles) {
        return new TextTable(Arrays.stream(titles).map(Column::of).toList());
    }

    /** Adds a row of as many cells as there are columns. */
    public void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of this table has " + columns.size() + " cells, not " + cells.length);
        }
        rows.add(List.of(cells));
    }

    /** The lines to print, without trailing blanks. */
    public List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>(rows.size() + 2);
        lines.add(line(columns.stream().map(Column::title).toList(), widths));
        lines.add(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int[] widths() {
        int[] widths =
                columns.stream().mapToInt(column -> column.title().length()).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private record Column(String title, boolean right) {

        static Column of(String title) {
            return title.startsWith(">") ? new Column(title.substring(1), true) : new Column(title, false);
        }
    }
}
