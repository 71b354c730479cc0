package dev.onset.engine.simd.gemm;

import dev.onset.engine.simd.kernel.TileKernel;

/**
 * The three products of a dense layer, for one thread: Z = X·Wᵀ + b, dW = Dᵀ·X and dX = D·W.
 *
 * <p>X, Z, D and dX are row-major, one sample a row; W and dW are panels (see {@link Layout}); b is filled up with zeros
 * to whole panels. Results are overwritten without being read. Each call computes a share: some rows of some panels of
 * the result.
 */
public final class Products {

    private final Product product;
    private final Layout layout;
    private final Rows left = new Rows();
    private final Panels right;
    private final Place start = new Place();
    private final Place result = new Place();
    private final float[] zeros;

    public Products(TileKernel tile) {
        product = new Product(tile);
        layout = Layout.of(tile);
        right = new Panels(layout);
        zeros = new float[layout.width()];
    }

    /**
     * Z = X·Wᵀ + b, for the samples [rowFrom, rowTo) and the panels of units [panelFrom, panelTo).
     *
     * @param x samples, {@code xStride} apart
     * @param z results, {@code zStride} apart
     */
    public void forward(
            float[] x,
            int xStride,
            float[] weights,
            float[] biases,
            int fanIn,
            float[] z,
            int zStride,
            Epilogue epilogue,
            int rowFrom,
            int rowTo,
            int panelFrom,
            int panelTo) {
        int width = layout.width();
        product.run(
                left.to(x, 0, xStride, 1),
                right.ofWeights(weights, fanIn),
                fanIn,
                start.to(biases, 0, 0, width),
                result.to(z, 0, zStride, width),
                epilogue,
                rowFrom,
                rowTo,
                panelFrom,
                panelTo);
    }

    /**
     * dW = Dᵀ·X, for the inputs [inputFrom, inputTo) of the panels of units [panelFrom, panelTo).
     *
     * @param samples how many, at least 1
     */
    public void weightGradient(
            float[] d,
            int dStride,
            float[] x,
            int xStride,
            int samples,
            int fanIn,
            float[] gradient,
            int inputFrom,
            int inputTo,
            int panelFrom,
            int panelTo) {
        int width = layout.width();
        product.run(
                left.to(x, 0, 1, xStride),
                right.ofSamples(d, dStride),
                samples,
                start.to(zeros, 0, 0, 0),
                result.to(gradient, layout.panelAt(0, fanIn), width, width * fanIn),
                Epilogue.NONE,
                inputFrom,
                inputTo,
                panelFrom,
                panelTo);
    }

    /** dX = D·W, for the samples [rowFrom, rowTo) and the panels of inputs [panelFrom, panelTo). */
    public void inputGradient(
            float[] d,
            int dStride,
            float[] weights,
            int fanOut,
            int fanIn,
            float[] dx,
            int dxStride,
            Epilogue epilogue,
            int rowFrom,
            int rowTo,
            int panelFrom,
            int panelTo) {
        product.run(
                left.to(d, 0, dStride, 1),
                right.ofTransposedWeights(weights, fanIn),
                fanOut,
                start.to(zeros, 0, 0, 0),
                result.to(dx, 0, dxStride, layout.width()),
                epilogue,
                rowFrom,
                rowTo,
                panelFrom,
                panelTo);
    }
}
