package dev.onset.engine.simd.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProductRunTest {

    @ParameterizedTest
    @EnumSource(ProductKind.class)
    void computesTheProductItMeasures(ProductKind kind) {
        check(kind, 17, 13, 29, 1);
        check(kind, 1, 10, 65, 1);
    }

    @ParameterizedTest
    @CsvSource({"FORWARD, 96", "WEIGHTS, 96", "INPUT, 96", "FORWARD, 3", "WEIGHTS, 3", "INPUT, 3"})
    void sharesItAmongThreads(ProductKind kind, int samples) {
        check(kind, samples, 640, 1030, 3);
    }

    private static void check(ProductKind kind, int m, int n, int k, int threads) {
        float[] left = normals(kind == ProductKind.FORWARD ? m * k : m * n, "left");
        float[] right = normals(kind == ProductKind.WEIGHTS ? m * k : n * k, "right");
        try (ProductRun run = new ProductRun(kind, m, n, k, left, right, threads)) {
            assertThat(run.operations()).isEqualTo(2L * m * n * k);
            run.run();
            run.run();
            float[] result = run.result();
            int columns = kind == ProductKind.FORWARD ? n : k;
            int rows = kind == ProductKind.WEIGHTS ? n : m;
            assertThat(result).hasSize(rows * columns);
            for (int i = 0; i < result.length; i += 7) {
                double expected = element(kind, m, n, k, left, right, i / columns, i % columns);
                assertThat((double) result[i]).as("element %d", i).isCloseTo(expected, within(1e-3));
            }
        }
    }

    private static double element(
            ProductKind kind, int m, int n, int k, float[] left, float[] right, int row, int column) {
        double sum = 0;
        switch (kind) {
            case FORWARD -> {
                for (int i = 0; i < k; i++) {
                    sum += (double) left[row * k + i] * right[column * k + i];
                }
            }
            case WEIGHTS -> {
                for (int i = 0; i < m; i++) {
                    sum += (double) left[i * n + row] * right[i * k + column];
                }
            }
            case INPUT -> {
                for (int i = 0; i < n; i++) {
                    sum += (double) left[row * n + i] * right[i * k + column];
                }
            }
        }
        return sum;
    }

    private static float[] normals(int count, String name) {
        float[] numbers = new float[count];
        RandomStream.root(1).child(name).normals(numbers);
        return numbers;
    }
}
