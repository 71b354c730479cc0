package dev.onset.training.data;

import java.nio.file.Path;
import java.util.List;

/**
 * The cells of a CSV file.
 *
 * @param file where they come from
 * @param columns the file's columns as messages name them, the label's included
 * @param labelColumn the index of the label's column
 * @param values {@code rows} x {@code features} finite numbers
 * @param labels each row's label
 * @param lines the line each row starts in
 */
record CsvTable(Path file, List<String> columns, int labelColumn, float[] values, LabelTexts labels, int[] lines) {

    int rows() {
        return lines.length;
    }

    /** Numbers in a row, at least 1. */
    int features() {
        return columns.size() - 1;
    }

    /** Where a feature of a row stands. */
    CellPlace place(int row, int feature) {
        return new CellPlace(file, row, lines[row], columns.get(feature < labelColumn ? feature : feature + 1));
    }

    /** Where the label of a row stands. */
    CellPlace labelPlace(int row) {
        return new CellPlace(file, row, lines[row], columns.get(labelColumn));
    }
}
