package dev.onset.engine.simd.measure;

import dev.onset.engine.simd.gemm.Epilogue;
import dev.onset.engine.simd.gemm.Layout;
import dev.onset.engine.simd.gemm.Products;
import dev.onset.engine.simd.gemm.Share;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.TileKernel;
import dev.onset.engine.simd.kernel.VectorWidth;
import dev.onset.engine.simd.network.SimdNetwork;
import dev.onset.engine.simd.network.Task;
import dev.onset.engine.simd.network.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * One product of a dense layer, on operands that lie as a network keeps them and with its threads, over and over.
 *
 * <p>Letters as in {@link ProductKind}. Shares are cut as a layer cuts them; a product too small to gain by threads runs
 * on one.
 */
public final class ProductRun implements Runnable, AutoCloseable {

    private final ProductKind kind;
    private final int m;
    private final int n;
    private final int k;
    private final Layout layout;
    private final int tileRows;
    private final float[] samples;
    private final float[] gradients;
    private final float[] weights;
    private final float[] biases;
    private final int sampleStride;
    private final int gradientStride;
    private final Team team;
    private final int parts;
    private final List<Products> products = new ArrayList<>();
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
        TileKernel tile = Kernels.forWidth(VectorWidth.current()).tile();
        layout = Layout.of(tile);
        tileRows = tile.rows();
        sampleStride = layout.stride(k);
        gradientStride = layout.stride(n);
        samples = new float[m * sampleStride];
        gradients = new float[m * gradientStride];
        weights = new float[layout.weightLength(n, k)];
        biases = new float[layout.panels(n) * layout.width()];
        team = new Team(threads, "onset-product");
        parts = (int) Math.clamp((long) m * n * k / SimdNetwork.WORK_A_THREAD, 1, threads);
        for (int part = 0; part < parts; part++) {
            products.add(new Products(tile));
        }
        load(left, right);
        task = switch (kind) {
            case FORWARD -> this::forward;
            case WEIGHTS -> this::weightGradient;
            case INPUT -> this::inputGradient;
        };
    }

    private void load(float[] left, float[] right) {
        if (kind == ProductKind.FORWARD) {
            spread(left, k, samples, sampleStride);
        } else {
            spread(left, n, gradients, gradientStride);
        }
        if (kind == ProductKind.WEIGHTS) {
            spread(right, k, samples, sampleStride);
        } else {
            layout.pack(right, n, k, weights);
        }
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
            case FORWARD -> gather(gradients, gradientStride, n);
            case WEIGHTS -> layout.unpack(weights, n, k);
            case INPUT -> gather(samples, sampleStride, k);
        };
    }

    @Override
    public void close() {
        team.close();
    }

    private void forward(int part, int parts) {
        int panels = layout.panels(n);
        boolean byRows = m >= parts * tileRows;
        products.get(part)
                .forward(
                        samples,
                        sampleStride,
                        weights,
                        biases,
                        k,
                        gradients,
                        gradientStride,
                        Epilogue.NONE,
                        byRows ? Share.from(m, tileRows, part, parts) : 0,
                        byRows ? Share.to(m, tileRows, part, parts) : m,
                        byRows ? 0 : Share.from(panels, 1, part, parts),
                        byRows ? panels : Share.to(panels, 1, part, parts));
    }

    private void weightGradient(int part, int parts) {
        int panels = layout.panels(n);
        boolean byInputs = k >= parts * tileRows;
        products.get(part)
                .weightGradient(
                        gradients,
                        gradientStride,
                        samples,
                        sampleStride,
                        m,
                        k,
                        weights,
                        byInputs ? Share.from(k, tileRows, part, parts) : 0,
                        byInputs ? Share.to(k, tileRows, part, parts) : k,
                        byInputs ? 0 : Share.from(panels, 1, part, parts),
                        byInputs ? panels : Share.to(panels, 1, part, parts));
    }

    private void inputGradient(int part, int parts) {
        int panels = layout.panels(k);
        boolean byPanels = panels >= parts;
        products.get(part)
                .inputGradient(
                        gradients,
                        gradientStride,
                        weights,
                        n,
                        k,
                        samples,
                        sampleStride,
                        Epilogue.NONE,
                        byPanels ? 0 : Share.from(m, tileRows, part, parts),
                        byPanels ? m : Share.to(m, tileRows, part, parts),
                        byPanels ? Share.from(panels, 1, part, parts) : 0,
                        byPanels ? Share.to(panels, 1, part, parts) : panels);
    }

    private void spread(float[] dense, int columns, float[] rows, int stride) {
        for (int row = 0; row < m; row++) {
            System.arraycopy(dense, row * columns, rows, row * stride, columns);
        }
    }

    private float[] gather(float[] rows, int stride, int columns) {
        float[] dense = new float[m * columns];
        for (int row = 0; row < m; row++) {
            System.arraycopy(rows, row * stride, dense, row * columns, columns);
        }
        return dense;
    }
}
