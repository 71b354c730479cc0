package dev.onset.initializers;

import dev.onset.api.random.RandomStream;
import java.util.Arrays;

/**
 * The first columns of an orthogonal matrix drawn uniformly, by Haar's measure.
 *
 * <p>G. Stewart, "The efficient generation of random orthogonal matrices with an application to condition estimators",
 * SIAM J. Numer. Anal. 17 (1980), doi:10.1137/0717034; on the signs: F. Mezzadri, "How to generate random matrices from
 * the classical compact groups", Notices of the AMS 54 (2007), arXiv:math-ph/0609050.
 */
final class HaarColumns {

    // The QR factorization of a Gaussian matrix, without the matrix: what is left of column k after k reflections is
    // itself standard normal, and independent of them. So reflector k is drawn directly from m - k normals, and
    //
    //     Q = H_0 H_1 ... H_(n-1) [I; 0] D,   H_k = I - tau_k v_k v_k',   D = diag(sign R_kk),
    //
    // is accumulated from the right. D makes it Haar's: without it the trace of a 6 x 6 Q has mean -1.84 instead of 0.
    //
    // The columns of Q do not depend on each other, so they are made a panel at a time, which stays in cache. While a
    // row is updated by H_k, its share of v_(k-1)' Q is added up for the next reflection, so that each reflection
    // reads the panel once. Every sum runs in the order of the rows whatever the panel, in double, without fused
    // operations.

    /** Columns of a panel: with 1024 rows, 512 kB. From 64 to 256 the time hardly differs; 32 is a third slower. */
    private static final int PANEL = 64;

    private final int rows;
    private final int columns;
    /** The vector of reflector k is at k * rows + i for i = k, k + 1, ...; but for its head. */
    private final float[] normals;

    private final double[] heads;
    private final double[] factors;
    private final double[] signs;

    private HaarColumns(int rows, int columns, RandomStream random) {
        this.rows = rows;
        this.columns = columns;
        normals = new float[rows * columns];
        heads = new double[columns];
        factors = new double[columns];
        signs = new double[columns];
        random.normals(normals);
        for (int k = 0; k < columns; k++) {
            makeReflector(k);
        }
    }

    /**
     * Orthonormal columns.
     *
     * @param rows the length of each, at least {@code columns}
     * @param columns how many
     * @param random standard normal k * rows + i becomes component i of reflector k
     * @return the matrix, row by row
     */
    static double[] draw(int rows, int columns, RandomStream random) {
        HaarColumns matrix = new HaarColumns(rows, columns, random);
        double[] q = new double[rows * columns];
        for (int start = 0; start < columns; start += PANEL) {
            matrix.panel(q, start, Math.min(columns, start + PANEL));
        }
        return q;
    }

    private void makeReflector(int k) {
        double squares = 0;
        for (int i = k; i < rows; i++) {
            double x = normals[k * rows + i];
            squares += x * x;
        }
        double norm = Math.sqrt(squares);
        double first = normals[k * rows + k];
        // Away from cancellation: the head grows by the norm, and R_kk gets the other sign.
        double sign = first < 0 ? -1 : 1;
        heads[k] = first + sign * norm;
        // A vector of zeros reflects nothing, and the sign of R_kk = 0 counts as +1: a 0 would lose the column.
        factors[k] = norm == 0 ? 0 : 1 / (norm * (norm + Math.abs(first)));
        signs[k] = norm == 0 ? 1 : -sign;
    }

    /** Puts columns {@code start} to {@code end} - 1 into q. */
    private void panel(double[] q, int start, int end) {
        int width = end - start;
        double[] panel = new double[rows * width];
        double[] vector = new double[rows];
        double[] nextVector = new double[rows];
        double[] product = new double[width];
        double[] nextProduct = new double[width];
        // Before reflection k, column k is still that of the identity, and so is row k.
        panel[(end - 1) * width + width - 1] = 1;
        product[width - 1] = heads[end - 1];
        loadVector(end - 1, vector);
        for (int k = end - 1; k >= 0; k--) {
            Arrays.fill(nextProduct, 0);
            if (k > 0) {
                loadVector(k - 1, nextVector);
            }
            if (k > start) {
                nextProduct[k - 1 - start] = heads[k - 1];
                panel[(k - 1) * width + k - 1 - start] = 1;
            }
            int from = Math.max(0, k - start);
            reflect(panel, width, from, k, factors[k], vector, product, nextVector, nextProduct);
            double[] swapped = vector;
            vector = nextVector;
            nextVector = swapped;
            swapped = product;
            product = nextProduct;
            nextProduct = swapped;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                q[i * columns + start + j] = panel[i * width + j] * signs[start + j];
            }
        }
    }

    private void loadVector(int k, double[] vector) {
        vector[k] = heads[k];
        for (int i = k + 1; i < rows; i++) {
            vector[i] = normals[k * rows + i];
        }
    }

    /** P -= tau v (v'P) from row {@code firstRow} on, with v'P given; adds up u'P for the next vector u on the way. */
    private void reflect(
            double[] panel,
            int width,
            int from,
            int firstRow,
            double tau,
            double[] v,
            double[] product,
            double[] u,
            double[] nextProduct) {
        for (int i = firstRow; i < rows; i++) {
            double taken = tau * v[i];
            double share = u[i];
            int row = i * width;
            for (int j = from; j < width; j++) {
                double updated = panel[row + j] - taken * product[j];
                panel[row + j] = updated;
                nextProduct[j] += share * updated;
            }
        }
    }
}
