package dev.onset.api.linear;

import dev.onset.api.linear.PanelMatrix.Part;
import java.util.ServiceLoader;

/**
 * Products of matrices, with one answer: every element is one chain of fused multiply-adds in float32, in the order of
 * k.
 *
 * <p>So any two implementations give the same bits, however they cut and vectorize. {@link #definition} says it in
 * plain Java; a faster one is found by {@link ServiceLoader}. Implementations run in the caller's thread and are safe
 * for use by many. The result's matrix must be neither operand's.
 *
 * @see PanelMatrix
 */
public interface MatrixProducts {

    /**
     * Columns of the panels in which these products read matrices, operands and results alike.
     *
     * @return a divisor of 64
     */
    int panelWidth();

    /**
     * C = Aᵀ·B: {@code c[i, j] = fma(a[k, i], b[k, j], ...)} for k = 0, 1, ..., from 0.
     *
     * @param a depth x rows of C
     * @param b depth x columns of C
     * @param c overwritten without being read
     * @throws IllegalArgumentException when the sizes do not fit each other
     */
    void multiplyTransposed(Part a, Part b, Part c);

    /**
     * C += A·B: {@code c[i, j] = fma(a[i, k], b[k, j], ...)} for k = 0, 1, ..., from what {@code c[i, j]} was.
     *
     * @param a rows of C x depth
     * @param b depth x columns of C
     * @throws IllegalArgumentException when the sizes do not fit each other
     */
    void addProduct(Part a, Part b, Part c);

    /** The definition: plain loops, over panels of any width, as long as all three matrices have the same. */
    static MatrixProducts definition() {
        return new PlainProducts();
    }

    /**
     * The first implementation that {@link ServiceLoader} finds beside this package and that loads; else the
     * definition.
     */
    static MatrixProducts installed() {
        return InstalledProducts.FOUND;
    }

    /** Refuses sizes that do not fit {@link #multiplyTransposed}, and panels of different widths. */
    static void requireTransposedFit(Part a, Part b, Part c) {
        requireSameWidth(a, b, c);
        if (a.rows() != b.rows() || a.columns() != c.rows() || b.columns() != c.columns()) {
            throw new IllegalArgumentException("AᵀB of " + a.rows() + " x " + a.columns() + " and " + b.rows() + " x "
                    + b.columns() + " is not " + c.rows() + " x " + c.columns());
        }
    }

    private static void requireSameWidth(Part a, Part b, Part c) {
        int width = c.matrix().width();
        if (a.matrix().width() != width || b.matrix().width() != width) {
            throw new IllegalArgumentException("panels of " + a.matrix().width() + ", "
                    + b.matrix().width() + " and " + width + " columns do not go together");
        }
    }

    /** Refuses sizes that do not fit {@link #addProduct}, and panels of different widths. */
    static void requireFit(Part a, Part b, Part c) {
        requireSameWidth(a, b, c);
        if (a.columns() != b.rows() || a.rows() != c.rows() || b.columns() != c.columns()) {
            throw new IllegalArgumentException("AB of " + a.rows() + " x " + a.columns() + " and " + b.rows() + " x "
                    + b.columns() + " is not " + c.rows() + " x " + c.columns());
        }
    }
}
