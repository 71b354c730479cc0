package dev.onset.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A column of labels as classes.
 *
 * @param classes how many, at least 2
 * @param byRow the class of each row
 */
record LabelColumn(int classes, int[] byRow) {

    private static final int MOST_CLASSES = 1_000;

    /**
     * Whole numbers must be 0 to K - 1, and each must occur; texts become classes in sorted order.
     *
     * @throws DataException DATA-3 at a label that is empty, not whole or outside 0..K-1; DATA-2 when there is one class;
     *     DATA-4 when there are more than 1,000
     */
    static LabelColumn of(Path path, CsvTable table) {
        List<String> labels = new ArrayList<>(table.rows());
        boolean numbers = true;
        for (int row = 0; row < table.rows(); row++) {
            String label = table.labels().get(row);
            if (label.isEmpty()) {
                throw refused(path, table, row, "the label is empty. Fill it or leave the row out");
            }
            labels.add(label);
            numbers &= Cell.isNumber(label);
        }
        if (numbers) {
            for (int row = 0; row < table.rows(); row++) {
                labels.set(row, whole(path, table, row));
            }
        }
        TreeSet<String> distinct = new TreeSet<>(labels);
        requireClasses(path, table, distinct.size());
        return numbers ? numbered(path, table, labels, distinct.size()) : named(labels, distinct);
    }

    /** The classes of some rows, in their order. */
    int[] of(int[] rows) {
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = byRow[rows[i]];
        }
        return chosen;
    }

    /** A number without its decimals, which must be zero: some programs write 3 as 3.0. */
    private static String whole(Path path, CsvTable table, int row) {
        String label = table.labels().get(row);
        double value = Double.parseDouble(label);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw refused(
                    path,
                    table,
                    row,
                    "label " + Cell.shortened(label) + " is not a class. Labels are whole numbers from 0, or text");
        }
        return Integer.toString((int) value);
    }

    private static void requireClasses(Path path, CsvTable table, int distinct) {
        String column = table.columns().get(table.labelColumn());
        if (distinct < 2) {
            throw new DataException(
                    DataProblem.DATA_2,
                    path + ", column " + column + ": all labels are the same. At least two classes are needed.");
        }
        if (distinct > MOST_CLASSES) {
            throw new DataException(
                    DataProblem.DATA_4,
                    path + ", column " + column + ": " + distinct + " different labels, more than " + MOST_CLASSES
                            + " classes. Is this the label's column? Name it with label=COLUMN.");
        }
    }

    private static LabelColumn numbered(Path path, CsvTable table, List<String> labels, int classes) {
        int[] byRow = new int[labels.size()];
        for (int row = 0; row < byRow.length; row++) {
            byRow[row] = Integer.parseInt(labels.get(row));
            if (byRow[row] < 0 || byRow[row] >= classes) {
                throw refused(
                        path,
                        table,
                        row,
                        "label " + byRow[row] + " is outside 0.." + (classes - 1) + ", the range of " + classes
                                + " different whole numbers. Renumber the labels, or write them as text");
            }
        }
        return new LabelColumn(classes, byRow);
    }

    private static LabelColumn named(List<String> labels, TreeSet<String> distinct) {
        Map<String, Integer> index = new HashMap<>();
        distinct.forEach(label -> index.put(label, index.size()));
        return new LabelColumn(
                distinct.size(), labels.stream().mapToInt(index::get).toArray());
    }

    private static DataException refused(Path path, CsvTable table, int row, String why) {
        return new DataException(
                DataProblem.DATA_3, path + ", " + table.place(row, table.labelColumn()) + ": " + why + ".");
    }
}
