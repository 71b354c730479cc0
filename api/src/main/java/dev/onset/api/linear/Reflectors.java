package dev.onset.api.linear;

import dev.onset.api.linear.PanelMatrix.Part;
import java.util.Arrays;

/**
 * Householder reflectors H_k = I - tau_k v_k v_k' in blocks: H_s H_(s+1) ... H_(e-1) = I - V T V', T upper triangular.
 *
 * <p>Reflector k begins at row k. T is the inverse of strict-upper(V'V) + diag(1 / tau), in double precision; C.
 * Puglisi, "Modification of the Householder method based on the compact WY representation", SIAM J. Sci. Stat. Comput.
 * 13 (1992), doi:10.1137/0913042.
 */
final class Reflectors {

    /** Rows that are transposed at a time: up to 8 kB of a panel. */
    private static final int STRIP = 64;

    final int count;
    /** Reflectors of a block; the last may have fewer. */
    final int block;

    private final int rows;
    /** Columns of a panel. */
    private final int panelWidth;
    /** A column each; above their first row they are zero. */
    private final PanelMatrix vectors;
    /** 1 / tau_k: half the square of the vector's length. */
    private final double[] halfSquares;
    /** Of the diagonal of R. */
    private final double[] signs;
    /** -T' of each block. */
    private final PanelMatrix[] triangles;

    /** {@code count} reflectors of length {@code rows}, in matrices for products that read panels so wide. */
    Reflectors(int rows, int count, int block, int panelWidth) {
        if (block % panelWidth != 0) {
            throw new IllegalArgumentException(
                    "a block of " + block + " columns is no whole number of panels of " + panelWidth);
        }
        this.rows = rows;
        this.panelWidth = panelWidth;
        this.count = count;
        this.block = block;
        vectors = new PanelMatrix(rows, Math.ceilDiv(count, PanelMatrix.ROWS) * PanelMatrix.ROWS, panelWidth);
        halfSquares = new double[vectors.columns()];
        signs = new double[vectors.columns()];
        triangles = new PanelMatrix[Math.ceilDiv(count, block)];
        // Reflectors beyond the last are zero, and 1 / tau any number: they reflect nothing.
        Arrays.fill(halfSquares, 1);
        Arrays.fill(signs, 1);
    }

    int panels() {
        return Math.ceilDiv(count, panelWidth);
    }

    int blocks() {
        return triangles.length;
    }

    int width(int index) {
        return Math.min(block, vectors.columns() - index * block);
    }

    double sign(int k) {
        return signs[k];
    }

    /** The vectors of a block, from a row on. */
    Part vectors(int index, int row, int rows) {
        return vectors.part(row, rows, index * block, width(index));
    }

    /** -T' of a block. */
    PanelMatrix triangle(int index) {
        return triangles[index];
    }

    /** Makes the reflectors of a panel from normals: component i of reflector k is number k * rows + i. */
    void load(int panel, float[] normals) {
        int from = panel * panelWidth;
        int to = Math.min(count, from + panelWidth);
        float[] values = vectors.values();
        double[] squares = new double[panelWidth];
        for (int strip = from; strip < rows; strip += STRIP) {
            int end = Math.min(rows, strip + STRIP);
            for (int k = from; k < to; k++) {
                int at = vectors.at(0, k);
                for (int i = Math.max(strip, k); i < end; i++) {
                    values[at + i * panelWidth] = normals[k * rows + i];
                }
            }
            addSquares(values, vectors.at(strip, from), end - strip, squares);
        }
        for (int k = from; k < to; k++) {
            finish(k, squares[k - from]);
        }
    }

    /**
     * Each column's sum is one chain in the order of the rows; columns beside each other, for the compiler's vectors.
     */
    private static void addSquares(float[] values, int at, int count, double[] squares) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < squares.length; j++) {
                double x = values[at + i * squares.length + j];
                squares[j] += x * x;
            }
        }
    }

    private void finish(int k, double square) {
        int at = vectors.at(k, k);
        double first = vectors.values()[at];
        double norm = Math.sqrt(square);
        // A vector of zeros reflects nothing, and the sign of R_kk = 0 counts as +1: a 0 would lose the column.
        if (norm == 0) {
            return;
        }
        // Away from cancellation: the head grows by the norm, and R_kk gets the other sign.
        double sign = first < 0 ? -1 : 1;
        float head = (float) (first + sign * norm);
        vectors.values()[at] = head;
        // Of the vector as it is now, rounded: or else H is not orthogonal.
        halfSquares[k] = (square - first * first + (double) head * head) / 2;
        signs[k] = -sign;
    }

    /** Makes T of a block whose reflectors are loaded. */
    void makeTriangle(int index, MatrixProducts products) {
        int first = index * block;
        int width = width(index);
        PanelMatrix gram = new PanelMatrix(width, width, panelWidth);
        for (int column = 0; column < width; column += panelWidth) {
            int wide = Math.min(panelWidth, width - column);
            int row = first + column;
            products.multiplyTransposed(
                    vectors.part(row, rows - row, first, column + wide),
                    vectors.part(row, rows - row, row, wide),
                    gram.part(0, column + wide, column, wide));
        }
        triangles[index] = negativeTransposed(inverse(gram, first, width), width);
    }

    /** The inverse of a triangle, row by row from the last: t_i = (e_i - Σ u_ik t_k) / u_ii over k beyond i. */
    private double[][] inverse(PanelMatrix gram, int first, int width) {
        double[][] t = new double[width][width];
        for (int i = width - 1; i >= 0; i--) {
            double[] row = t[i];
            for (int k = i + 1; k < width; k++) {
                subtract(gram.values()[gram.at(i, k)], t[k], row, k);
            }
            row[i] = 1;
            double divisor = halfSquares[first + i];
            for (int j = i; j < width; j++) {
                row[j] /= divisor;
            }
        }
        return t;
    }

    private static void subtract(double factor, double[] from, double[] row, int start) {
        for (int j = start; j < row.length; j++) {
            row[j] -= factor * from[j];
        }
    }

    private PanelMatrix negativeTransposed(double[][] t, int width) {
        PanelMatrix result = new PanelMatrix(width, width, panelWidth);
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                result.values()[result.at(j, i)] = (float) -t[i][j];
            }
        }
        return result;
    }
}
