package dev.onset.engine.simd.measure;

import dev.onset.engine.simd.gemm.Epilogue;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.Products;
import dev.onset.engine.simd.gemm.SmallBatchProducts;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import dev.onset.engine.simd.network.Task;
import dev.onset.engine.simd.network.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * One product of a dense layer, on operands that lie as a network keeps them and with its threads, over and over.
 *
 * <p>Letters as in {@link ProductKind}. Shares are cut as a layer cuts them; a product too small to gain by threads
 * runs on one.
 */
public final class ProductRun implements Runnable, AutoCloseable {

    private final ProductKind kind;
    private final int m;
    private final int n;
    private final int k;
    /** X and Z, row by row, where samples are few. */
    private final SmallBatch few;

    /** X, features. */
    private final float[] samples;
    /** D or Z, features. */
    private final float[] gradients;
    /** D, rows. */
    private final float[] gradientUnitPanels;

    private final float[] weights;
    private final float[] biases;
    private final Team team;
    private final int parts;
    private final List<Products> products = new ArrayList<>();
    private final List<SmallBatchProducts> smallBatchProducts = new ArrayList<>();
    private final Task task;

    /**
     * A product of these operands, dense and row by row.
     *
     * @param left X going forward, D otherwise
     * @param right W, or X for the gradient of the weights
     * @param threads the caller's included, at least 1
     */
    public ProductRun(ProductKind kind, int m, int n, int k, float[] left, float[] right, int threads) {
        this.kind = kind;
        this.m = m;
        this.n = n;
        this.k = k;
        Kernels kernels = Kernels.forWidth(VectorWidth.current());
        few = new SmallBatch(new float[m * k], new float[m * Layout.panels(n) * Layout.PANEL]);
        samples = new float[Layout.featureLength(m, k)];
        gradients = new float[Layout.featureLength(m, n)];
        gradientUnitPanels = new float[Layout.unitPanelLength(m, n)];
        weights = new float[Layout.weightLength(n, k)];
        biases = new float[Layout.panels(n) * Layout.PANEL];
        load(left, right);
        team = new Team(threads, "onset-product");
        boolean forwardSmallBatch = kind == ProductKind.FORWARD && SmallBatchProducts.suitsForward(m);
        parts = team.partsFor(forwardSmallBatch ? SmallBatchProducts.work(m, n, k) : (long) m * n * k);
        for (int part = 0; part < parts; part++) {
            products.add(new Products(kernels.tile()));
            smallBatchProducts.add(new SmallBatchProducts(kernels.smallBatchTile()));
        }
        task = switch (kind) {
            case FORWARD -> forwardSmallBatch ? this::forwardSmallBatch : this::forward;
            case WEIGHTS -> this::weightGradient;
            case INPUT ->
                SmallBatchProducts.suitsInputGradient(m, n) ? this::inputGradientOfSmallBatch : this::inputGradient;
        };
    }

    private void load(float[] left, float[] right) {
        // Features are laid out as the weights of a layer with a unit for each sample.
        switch (kind) {
            case FORWARD -> {
                System.arraycopy(left, 0, few.x, 0, m * k);
                Layout.pack(left, m, k, samples);
            }
            case INPUT -> {
                Layout.pack(left, m, n, gradients);
                Layout.pack(transposed(left), n, m, gradientUnitPanels);
            }
            case WEIGHTS -> Layout.pack(transposed(left), n, m, gradientUnitPanels);
        }
        if (kind == ProductKind.WEIGHTS) {
            Layout.pack(right, m, k, samples);
        } else {
            Layout.pack(right, n, k, weights);
        }
    }

    private float[] transposed(float[] d) {
        float[] transposed = new float[d.length];
        for (int row = 0; row < m; row++) {
            for (int unit = 0; unit < n; unit++) {
                transposed[unit * m + row] = d[row * n + unit];
            }
        }
        return transposed;
    }

    /** Floating-point operations of one run; a multiplication and its addition are two. */
    public long operations() {
        return 2L * m * n * k;
    }

    @Override
    public void run() {
        team.run(task, parts);
    }

    /** A copy of what the last run computed, dense and row by row. */
    public float[] result() {
        return switch (kind) {
            case FORWARD -> SmallBatchProducts.suitsForward(m) ? few.dense(m, n) : Layout.unpack(gradients, m, n);
            case WEIGHTS -> Layout.unpack(weights, n, k);
            case INPUT -> Layout.unpack(samples, m, k);
        };
    }

    @Override
    public void close() {
        team.close();
    }

    private void forward(int part, int parts) {
        products.get(part).forward(samples, m, weights, biases, n, k, gradients, Epilogue.NONE, part, parts);
    }

    private void forwardSmallBatch(int part, int parts) {
        smallBatchProducts
                .get(part)
                .forward(few.x, k, m, weights, biases, n, k, few.z, few.z.length / m, part, parts, false);
    }

    private void weightGradient(int part, int parts) {
        products.get(part).weightGradient(gradientUnitPanels, samples, m, n, k, weights, Epilogue.NONE, part, parts);
    }

    private void inputGradient(int part, int parts) {
        products.get(part).inputGradient(gradients, m, weights, n, k, samples, Epilogue.NONE, part, parts);
    }

    private void inputGradientOfSmallBatch(int part, int parts) {
        smallBatchProducts
                .get(part)
                .inputGradient(gradientUnitPanels, m, weights, n, k, samples, Epilogue.NONE, part, parts);
    }

    /** The operands of a product with few samples. */
    @SuppressWarnings("ArrayRecordComponent") // a pair of buffers, compared by nobody
    private record SmallBatch(float[] x, float[] z) {

        float[] dense(int m, int n) {
            float[] dense = new float[m * n];
            for (int row = 0; row < m; row++) {
                System.arraycopy(z, row * (z.length / m), dense, row * n, n);
            }
            return dense;
        }
    }
}
