package dev.onset.api.linear;

import dev.onset.api.random.RandomStream;
import java.util.List;

/**
 * An orthogonal matrix drawn uniformly, by Haar's measure; of a matrix that is not square the smaller side is
 * orthonormal.
 *
 * <p>G. Stewart, "The efficient generation of random orthogonal matrices with an application to condition estimators",
 * SIAM J. Numer. Anal. 17 (1980), doi:10.1137/0717034; on the signs: F. Mezzadri, "How to generate random matrices from
 * the classical compact groups", Notices of the AMS 54 (2007), arXiv:math-ph/0609050.
 */
public final class HaarMatrix {

    // The QR factorization of a Gaussian matrix, without the matrix: what is left of column k after k reflections is
    // itself standard normal, and independent of them. So reflector k is drawn directly from m - k normals, and
    //
    //     Q = H_0 H_1 ... H_(n-1) [I; 0] D,   H_k = I - tau_k v_k v_k',   D = diag(sign R_kk).
    //
    // D makes it Haar's: without it the trace of a 6 x 6 Q has mean -1.84 instead of 0. The reflectors are
    // multiplied in blocks, from the right, and groups of columns of Q, which do not depend on each other, are the
    // threads' pieces.

    /** The property that bounds the threads, the caller's included, as it does for every large fill. */
    private static final String THREADS_PROPERTY = "onset.fill.threads";

    /** Multiplications of the whole from which threads pay: a third of a millisecond's. */
    private static final long WORK_FOR_THREADS = 1L << 24;

    private static final int SMALL = 1536;
    private static final int SMALL_BLOCK = 64;
    private static final int LARGE_BLOCK = 128;

    private final int rows;
    private final int columns;
    private final double gain;
    private final Reflectors reflectors;
    private final MatrixProducts products;

    private HaarMatrix(int rows, int columns, double gain, MatrixProducts products) {
        this.rows = rows;
        this.columns = columns;
        this.gain = gain;
        this.products = products;
        int block = Math.min(rows, columns) <= SMALL ? SMALL_BLOCK : LARGE_BLOCK;
        reflectors = new Reflectors(Math.max(rows, columns), Math.min(rows, columns), block, products.panelWidth());
    }

    /**
     * Fills a matrix with gain * Q, where QᵀQ = I, or QQᵀ = I where it is wide.
     *
     * <p>Computed in float32: |QᵀQ - I| stays below 1e-6. Time grows as 4/3 n³ for n x n, on as many threads as there
     * are processors or the system property {@code onset.fill.threads} says, all gone at the return. Memory beyond the
     * matrix: as much again, its smaller side counted up to whole panels ({@link MatrixProducts#panelWidth}, 16 or 32
     * with the products of this project), and for each thread 128 columns of the longer side, 64 where the shorter is
     * at most 1536; at 8192 x 8192 that is 256 MiB, and 4 MiB a thread.
     *
     * @param target rows x columns, row by row
     * @param rows at least 1
     * @param columns at least 1
     * @param random standard normal k * max(rows, columns) + i becomes component i of reflector k, so the bits depend
     *     on the stream and the shape alone; a matrix and its transpose are drawn alike
     * @param gain the length of each orthonormal column or row, finite in float32
     * @throws IllegalArgumentException when the gain is not finite, the array's length is not rows x columns, or the
     *     matrix with its margins is more than an array holds
     */
    public static void fill(float[] target, int rows, int columns, RandomStream random, double gain) {
        long work = (long) rows * columns * Math.min(rows, columns);
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = work < WORK_FOR_THREADS ? 1 : Math.max(1, Integer.getInteger(THREADS_PROPERTY, processors));
        fill(target, rows, columns, random, gain, MatrixProducts.installed(), threads);
    }

    /** As {@link #fill(float[], int, int, RandomStream, double)}, by some products on some threads. */
    static void fill(
            float[] target,
            int rows,
            int columns,
            RandomStream random,
            double gain,
            MatrixProducts products,
            int threads) {
        if (target.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " is not the " + target.length + " numbers of the array");
        }
        if (!Float.isFinite((float) gain)) {
            throw new IllegalArgumentException("gain must be finite in float32, not " + gain);
        }
        HaarMatrix matrix = new HaarMatrix(rows, columns, gain, products);
        // The normals wait in the target until they are reflectors.
        random.normals(target);
        matrix.run(target, threads);
    }

    private void run(float[] target, int threads) {
        int group = Math.min(reflectors.block, reflectors.width(0));
        int groups = Math.ceilDiv(reflectors.count, group);
        int members = Math.min(threads, groups);
        ColumnGroup[] buffers = new ColumnGroup[members];
        Crew.run(
                members,
                "onset-orthogonal",
                List.of(
                        new Crew.Phase(reflectors.panels(), (panel, member) -> reflectors.load(panel, target)),
                        new Crew.Phase(
                                reflectors.blocks(), (block, member) -> reflectors.makeTriangle(block, products)),
                        new Crew.Phase(groups, (piece, member) -> {
                            if (buffers[member] == null) {
                                buffers[member] = new ColumnGroup(
                                        Math.max(rows, columns), group, reflectors.width(0), products.panelWidth());
                            }
                            // The last columns take the most work; small pieces at the end even it out.
                            int first = (groups - 1 - piece) * group;
                            store(buffers[member].make(first, reflectors, products), first, target);
                        })));
    }

    private void store(PanelMatrix from, int first, float[] target) {
        int count = Math.min(from.columns(), reflectors.count - first);
        for (int j = 0; j < count; j += from.width()) {
            int wide = Math.min(from.width(), count - j);
            double[] factors = new double[wide];
            for (int c = 0; c < wide; c++) {
                factors[c] = gain * reflectors.sign(first + j + c);
            }
            if (rows >= columns) {
                storeColumns(from, from.at(0, j), factors, first + j, target);
            } else {
                storeRows(from, from.at(0, j), factors, first + j, target);
            }
        }
    }

    private void storeColumns(PanelMatrix from, int at, double[] factors, int first, float[] target) {
        float[] values = from.values();
        for (int i = 0; i < rows; i++) {
            int to = i * columns + first;
            int line = at + i * from.width();
            for (int c = 0; c < factors.length; c++) {
                target[to + c] = (float) (factors[c] * values[line + c]);
            }
        }
    }

    private void storeRows(PanelMatrix from, int at, double[] factors, int first, float[] target) {
        float[] values = from.values();
        int width = from.width();
        for (int c = 0; c < factors.length; c++) {
            int to = (first + c) * columns;
            for (int i = 0; i < columns; i++) {
                target[to + i] = (float) (factors[c] * values[at + i * width + c]);
            }
        }
    }
}
