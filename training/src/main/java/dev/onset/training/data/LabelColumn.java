package dev.onset.training.data;

import java.util.List;
import java.util.TreeSet;

/**
 * A column of labels as classes.
 *
 * @param classes how many, at least 2
 * @param byRow the class of each row
 */
record LabelColumn(int classes, int[] byRow) {

    /**
     * Whole numbers must be 0 to K - 1 for K different ones; texts become classes in sorted order.
     *
     * @throws DataException DATA-3 at a label that is not whole or outside 0..K-1; DATA-2 when there is but one class
     */
    static LabelColumn of(CsvTable table) {
        List<String> distinct = table.labels().distinct();
        boolean numbers = distinct.stream().allMatch(Cell::isNumber);
        List<String> names = numbers ? whole(table, distinct) : distinct;
        TreeSet<String> sorted = new TreeSet<>(names);
        if (sorted.size() < 2) {
            throw new DataException(
                    DataProblem.DATA_2,
                    table.file() + ", column " + table.columns().get(table.labelColumn()) + ": all labels are '"
                            + Cell.shortened(sorted.first()) + "'. At least two classes are needed.");
        }
        int[] classOf = numbers ? numbered(table, names, sorted.size()) : named(names, List.copyOf(sorted));
        int[] byRow = new int[table.rows()];
        for (int row = 0; row < byRow.length; row++) {
            byRow[row] = classOf[table.labels().indexOf(row)];
        }
        return new LabelColumn(sorted.size(), byRow);
    }

    /** The classes of some rows, in their order. */
    int[] of(int[] rows) {
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = byRow[rows[i]];
        }
        return chosen;
    }

    /** Numbers without their decimals, which must be zero: some programs write 3 as 3.0. */
    private static List<String> whole(CsvTable table, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            double value = Double.parseDouble(labels.get(i));
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                throw refused(
                        table,
                        i,
                        "label " + Cell.shortened(labels.get(i))
                                + " is not a class. Labels are whole numbers from 0, or text.");
            }
        }
        return labels.stream()
                .map(label -> Integer.toString((int) Double.parseDouble(label)))
                .toList();
    }

    private static int[] numbered(CsvTable table, List<String> names, int classes) {
        int[] classOf = new int[names.size()];
        for (int i = 0; i < classOf.length; i++) {
            classOf[i] = Integer.parseInt(names.get(i));
            if (classOf[i] < 0 || classOf[i] >= classes) {
                throw refused(
                        table,
                        i,
                        "label " + classOf[i] + " is outside 0.." + (classes - 1) + ", the range of " + classes
                                + " different whole numbers. Renumber the labels, or write them as text.");
            }
        }
        return classOf;
    }

    private static int[] named(List<String> names, List<String> sorted) {
        return names.stream().mapToInt(sorted::indexOf).toArray();
    }

    private static DataException refused(CsvTable table, int distinct, String why) {
        int row = table.labels().firstRow(distinct);
        return new DataException(DataProblem.DATA_3, table.labelPlace(row) + ": " + why);
    }
}
