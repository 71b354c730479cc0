package dev.onset.workbench.bench;

import java.util.List;

/**
 * The sizes of a dense layer's products.
 *
 * @param m samples
 * @param n units
 * @param k inputs
 */
public record ProductShape(int m, int n, int k) {

    /**
     * What is measured: squares; odd sizes; one layer with a thin, a small and a usual batch; thin outputs; the other
     * layers of the nets.
     */
    public static List<ProductShape> all() {
        return List.of(
                square(64),
                square(128),
                square(256),
                square(512),
                square(1024),
                square(2048),
                square(17),
                square(127),
                square(257),
                square(1000),
                new ProductShape(1, 512, 784),
                new ProductShape(2, 512, 784),
                new ProductShape(8, 512, 784),
                new ProductShape(32, 512, 784),
                new ProductShape(128, 512, 784),
                new ProductShape(1, 1024, 1024),
                new ProductShape(32, 10, 512),
                new ProductShape(128, 10, 512),
                new ProductShape(32, 512, 512),
                new ProductShape(128, 512, 512),
                new ProductShape(64, 128, 128),
                new ProductShape(256, 2048, 1024),
                new ProductShape(256, 2048, 2048),
                new ProductShape(256, 1000, 2048));
    }

    private static ProductShape square(int size) {
        return new ProductShape(size, size, size);
    }

    /** Floating-point operations of each of the three products. */
    public long operations() {
        return 2L * m * n * k;
    }

    @Override
    public String toString() {
        return m + "x" + n + "x" + k;
    }
}
