package dev.onset.workbench.bench;

import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.measure.ProductKind;
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

    /**
     * The shape of a text such as {@code 128x512x784}.
     *
     * @throws IllegalArgumentException where it is not one
     */
    public static ProductShape parse(String text) {
        String[] sizes = text.split("x");
        if (sizes.length != 3) {
            throw new IllegalArgumentException("a product's shape is m x n x k, not '" + text + "'");
        }
        return new ProductShape(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
    }

    /** The left operand, dense and row by row: X going forward, D otherwise. */
    public float[] left(ProductKind kind) {
        return normals(kind == ProductKind.FORWARD ? m * k : m * n, "left");
    }

    /** The right operand: X for the gradient of the weights, W otherwise. */
    public float[] right(ProductKind kind) {
        return normals(kind == ProductKind.WEIGHTS ? m * k : n * k, "right");
    }

    private static float[] normals(int count, String name) {
        float[] numbers = new float[count];
        RandomStream.root(1).child(name).normals(numbers);
        return numbers;
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
