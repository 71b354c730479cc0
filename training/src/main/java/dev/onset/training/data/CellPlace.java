package dev.onset.training.data;

import java.nio.file.Path;

/**
 * Where a cell stands, as messages name it.
 *
 * @param file the file
 * @param row the row from 0, without the header; messages count from 1
 * @param line the line of the file in which the row starts, from 1
 * @param column the column's index from 0, with its name where there is a header
 */
record CellPlace(Path file, int row, long line, String column) {

    @Override
    public String toString() {
        return file + ", row " + (row + 1) + " (line " + line + "), column " + column;
    }
}
