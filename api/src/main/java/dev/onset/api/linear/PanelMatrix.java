package dev.onset.api.linear;

import java.util.Objects;

/**
 * A matrix of float32 as products read it: panels of {@link MatrixProducts#panelWidth} columns, in each of which the
 * rows follow one another.
 *
 * <p>New matrices are zero. The rows of a panel are filled up to a multiple of {@value #ROWS} and its columns to its
 * width; what lies there belongs to no element, and products may leave anything in it.
 */
public final class PanelMatrix {

    /** Rows come in groups of so many. */
    public static final int ROWS = 4;

    /** Where data begin: an array's lie 16 bytes after its object, so these on a cache line where the object does. */
    private static final int ALIGNED = 12;

    /** Floats in 4 KiB: panels a multiple of it apart would compete for the same sets of the first-level cache. */
    private static final int CONFLICTING = 1024;

    private static final int APART = 12;

    private final int rows;
    private final int columns;
    private final int width;
    private final int lines;
    private final float[] values;

    /**
     * A matrix of zeros.
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param width columns of a panel, at least 1
     * @throws IllegalArgumentException when one of them is less, or it is more than an array holds
     */
    public PanelMatrix(int rows, int columns, int width) {
        if (rows < 1 || columns < 1 || width < 1) {
            throw new IllegalArgumentException("a matrix needs at least 1 x 1 and panels of 1 column, not " + rows
                    + " x " + columns + " in panels of " + width);
        }
        this.rows = rows;
        this.columns = columns;
        this.width = width;
        int whole = Math.ceilDiv(rows, ROWS) * ROWS;
        lines = (long) whole * width % CONFLICTING == 0 ? whole + APART : whole;
        long length = ALIGNED + (long) Math.ceilDiv(columns, width) * lines * width;
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw new IllegalArgumentException(
                    "a matrix of " + rows + " x " + columns + " is more than an array holds");
        }
        values = new float[(int) length];
    }

    /** Rows of the matrix. */
    public int rows() {
        return rows;
    }

    /** Columns of the matrix. */
    public int columns() {
        return columns;
    }

    /** Columns of a panel. */
    public int width() {
        return width;
    }

    /** All numbers: the matrix itself, not a copy. */
    public float[] values() {
        return values;
    }

    /**
     * Where in {@link #values} an element lies. The next row of the same column lies {@link #width} further on; the
     * next column 1, up to the end of the panel.
     */
    public int at(int row, int column) {
        return ALIGNED + (column / width * lines + row) * width + column % width;
    }

    /** How far apart in {@link #values} the same place of two neighbouring panels is. */
    public int panelStride() {
        return lines * width;
    }

    /** All of it. */
    public Part all() {
        return part(0, rows, 0, columns);
    }

    /** Some rows and columns. */
    public Part part(int row, int rows, int column, int columns) {
        return new Part(this, row, rows, column, columns);
    }

    /**
     * Some rows and columns of a matrix.
     *
     * @param row the first, a multiple of a panel's width
     * @param rows how many, at least 1; they end at a multiple of {@value #ROWS}, or with the matrix
     * @param column the first, a multiple of a panel's width
     * @param columns how many, at least 1; they end between two panels, or with the matrix
     */
    public record Part(PanelMatrix matrix, int row, int rows, int column, int columns) {

        public Part {
            Objects.requireNonNull(matrix, "matrix");
            boolean inside = row >= 0
                    && column >= 0
                    && rows >= 1
                    && columns >= 1
                    && rows <= matrix.rows - row
                    && columns <= matrix.columns - column;
            boolean whole = row % matrix.width == 0
                    && column % matrix.width == 0
                    && (rows % ROWS == 0 || row + rows == matrix.rows)
                    && (columns % matrix.width == 0 || column + columns == matrix.columns);
            if (!inside || !whole) {
                throw new IllegalArgumentException(rows + " x " + columns + " from [" + row + "," + column
                        + "] is no part of " + matrix.rows + " x " + matrix.columns + " in panels of "
                        + matrix.width);
            }
        }

        /** Where an element of the part lies in the matrix's values. */
        public int at(int row, int column) {
            return matrix.at(this.row + row, this.column + column);
        }
    }
}
