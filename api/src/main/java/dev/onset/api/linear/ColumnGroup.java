package dev.onset.api.linear;

import dev.onset.api.linear.PanelMatrix.Part;
import java.util.Arrays;

/** Some neighbouring columns of H_0 H_1 ... H_(n-1), from one group after the other; the buffers of one thread. */
final class ColumnGroup {

    private final int rows;
    private final PanelMatrix columns;
    private final PanelMatrix products;
    private final PanelMatrix weighted;

    /** Groups of up to {@code width} columns of length {@code rows}, in panels as products read them. */
    ColumnGroup(int rows, int width, int block, int panelWidth) {
        this.rows = rows;
        columns = new PanelMatrix(rows, width, panelWidth);
        products = new PanelMatrix(block, width, panelWidth);
        weighted = new PanelMatrix(block, width, panelWidth);
    }

    /** Columns {@code first} and on, all in one block of reflectors. */
    PanelMatrix make(int first, Reflectors reflectors, MatrixProducts with) {
        int width = columns.columns();
        int own = first / reflectors.block;
        Arrays.fill(columns.values(), 0);
        for (int j = 0; j < Math.min(width, rows - first); j++) {
            columns.values()[columns.at(first + j, j)] = 1;
        }
        // Of the identity, a block sees the rows of the ones; of its own result, each sees the rows of the last.
        int top = first;
        int end = Math.min(rows, first + width);
        for (int block = own; block >= 0; block--) {
            apply(block, top, end - top, reflectors, with);
            top = block * reflectors.block;
            end = rows;
        }
        return columns;
    }

    /** C -= V T V'C, where C is zero outside {@code count} rows from {@code from}. */
    private void apply(int block, int from, int count, Reflectors reflectors, MatrixProducts with) {
        int top = block * reflectors.block;
        int depth = reflectors.width(block);
        int width = columns.columns();
        Part product = products.part(0, depth, 0, width);
        with.multiplyTransposed(reflectors.vectors(block, from, count), columns.part(from, count, 0, width), product);
        // T is a triangle: row i of T V'C has to do with rows i and on of V'C.
        int panel = columns.width();
        for (int row = 0; row < depth; row += panel) {
            int high = Math.min(panel, depth - row);
            with.multiplyTransposed(
                    reflectors.triangle(block).part(row, depth - row, row, high),
                    products.part(row, depth - row, 0, width),
                    weighted.part(row, high, 0, width));
        }
        with.addProduct(
                reflectors.vectors(block, top, rows - top),
                weighted.part(0, depth, 0, width),
                columns.part(top, rows - top, 0, width));
    }
}
