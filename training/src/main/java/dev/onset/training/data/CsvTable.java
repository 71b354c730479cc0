package dev.onset.training.data;

import java.util.List;

/**
 * The cells of a CSV file.
 *
 * @param features numbers a row, at least 1
 * @param values {@code rows} x {@code features} finite numbers
 * @param labels one a row, as written
 * @param lines the line each row starts in
 * @param columns the file's columns as messages name them, the label's included
 * @param labelColumn the index of the label's column
 */
record CsvTable(int features, float[] values, List<String> labels, int[] lines, List<String> columns, int labelColumn) {

    int rows() {
        return labels.size();
    }

    /** The place of a cell in messages; rows are counted from 1, without the header. */
    String place(int row, int column) {
        return place(row, lines[row], columns.get(column));
    }

    /** The name of a feature's column. */
    int columnOf(int feature) {
        return feature < labelColumn ? feature : feature + 1;
    }

    static String place(int row, long line, String column) {
        return "row " + (row + 1) + " (line " + line + "), column " + column;
    }
}
