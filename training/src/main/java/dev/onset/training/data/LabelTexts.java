package dev.onset.training.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labels of the rows as written, each different text kept once, so that memory does not grow with their length. */
final class LabelTexts {

    /** More different labels than this are no classes. */
    static final int MOST = 1_000;

    private final Map<String, Integer> index = new LinkedHashMap<>();
    private int[] byRow = new int[64];
    private int rows;

    /**
     * Adds the label of the next row.
     *
     * @throws DataException DATA-3 when it is empty; DATA-4 when it is one different label too many
     */
    void add(String text, CellPlace place) {
        String label = text.strip();
        if (label.isEmpty()) {
            throw new DataException(DataProblem.DATA_3, place + ": the label is empty. Fill it or leave the row out.");
        }
        if (rows == byRow.length) {
            byRow = Arrays.copyOf(byRow, 2 * rows);
        }
        byRow[rows++] = index.computeIfAbsent(label, unused -> index.size());
        if (index.size() > MOST) {
            throw new DataException(
                    DataProblem.DATA_4,
                    place + ": this is the " + index.size() + "th different label, and no more than " + MOST
                            + " classes are possible. If this is not the label's column, name it with label=COLUMN.");
        }
    }

    int rows() {
        return rows;
    }

    /** The different labels in order of their first appearance. */
    List<String> distinct() {
        return List.copyOf(index.keySet());
    }

    /** Which of the different labels a row has. */
    int indexOf(int row) {
        return byRow[row];
    }

    /** The first row with that one of the different labels. */
    int firstRow(int distinct) {
        int row = 0;
        while (byRow[row] != distinct) {
            row++;
        }
        return row;
    }
}
