package dev.onset.api.linear;

import dev.onset.api.linear.PanelMatrix.Part;
import java.util.Arrays;

/** The definition of the products: a row of a panel of C, step after step; of panels of any width. */
final class PlainProducts implements MatrixProducts {

    /** Loops over 16 columns, which work too, are an eighth slower. */
    private static final int WIDTH = 32;

    @Override
    public int panelWidth() {
        return WIDTH;
    }

    @Override
    public void multiplyTransposed(Part a, Part b, Part c) {
        MatrixProducts.requireTransposedFit(a, b, c);
        int width = c.matrix().width();
        for (int column = 0; column < c.columns(); column += width) {
            int wide = Math.min(width, c.columns() - column);
            for (int row = 0; row < c.rows(); row++) {
                int to = c.at(row, column);
                Arrays.fill(c.matrix().values(), to, to + wide, 0);
                chain(a, a.at(0, row), width, b.rows(), b, b.at(0, column), c, to, wide);
            }
        }
    }

    @Override
    public void addProduct(Part a, Part b, Part c) {
        MatrixProducts.requireFit(a, b, c);
        int width = c.matrix().width();
        for (int column = 0; column < c.columns(); column += width) {
            int wide = Math.min(width, c.columns() - column);
            for (int row = 0; row < c.rows(); row++) {
                int to = c.at(row, column);
                for (int k = 0; k < b.rows(); k += width) {
                    int steps = Math.min(width, b.rows() - k);
                    chain(a, a.at(row, k), 1, steps, b, b.at(k, column), c, to, wide);
                }
            }
        }
    }

    private static void chain(
            Part aPart, int aAt, int aStep, int depth, Part bPart, int bAt, Part cPart, int to, int wide) {
        float[] a = aPart.matrix().values();
        float[] b = bPart.matrix().values();
        float[] c = cPart.matrix().values();
        int width = bPart.matrix().width();
        for (int k = 0; k < depth; k++) {
            float factor = a[aAt + k * aStep];
            int q = bAt + k * width;
            for (int j = 0; j < wide; j++) {
                c[to + j] = Math.fma(factor, b[q + j], c[to + j]);
            }
        }
    }
}
