package dev.onset.engine.simd.gemm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Weights;
import dev.onset.api.random.RandomStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** |QᵀQ - I| of every size; of large ones, all lengths and the products of 256 columns with all. */
final class OrthogonalSizesTest {

    private static final long SEED = 2026;
    private static final int MOST = 256;

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "17, 17", "64, 64", "257, 257", "1, 9", "10, 8192", "600, 100"})
    void staysOrthogonal(int rows, int columns) {
        check(rows, columns);
    }

    /** A minute or two: {@code -Donset.excludedTests=none}, and a heap of 3 GB for the last. */
    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"1000, 1000", "1024, 1024", "2048, 2048", "4096, 1024", "1024, 4096", "4096, 4096", "8192, 8192"})
    void largeOnesToo(int rows, int columns) {
        check(rows, columns);
    }

    private static void check(int rows, int columns) {
        Weights weights = Weights.unset(rows, columns);
        weights.fillOrthogonal(RandomStream.root(SEED).child(rows).child(columns), 1);
        int count = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        float[] vectors = rows < columns ? weights.values() : transposed(weights.values(), rows, columns);
        int step = Math.ceilDiv(count, MOST);
        double worst = IntStream.range(0, count)
                .parallel()
                .mapToDouble(b -> {
                    double most = Math.abs(dot(vectors, b, b, length) - 1);
                    for (int a = 0; a < count; a += step) {
                        most = a == b ? most : Math.max(most, Math.abs(dot(vectors, a, b, length)));
                    }
                    return most;
                })
                .max()
                .orElseThrow();
        assertThat(worst)
                .as("|QᵀQ - I| of %d x %d, seed %d", rows, columns, SEED)
                .isLessThan(1e-6);
    }

    private static double dot(float[] vectors, int a, int b, int length) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i < length - 1; i += 2) {
            even += (double) vectors[a * length + i] * vectors[b * length + i];
            odd += (double) vectors[a * length + i + 1] * vectors[b * length + i + 1];
        }
        return i < length ? even + odd + (double) vectors[a * length + i] * vectors[b * length + i] : even + odd;
    }

    private static float[] transposed(float[] matrix, int rows, int columns) {
        float[] result = new float[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[j * rows + i] = matrix[i * columns + j];
            }
        }
        return result;
    }
}
