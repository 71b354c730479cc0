package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchLossTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 17, 33})
    void isTheMeanOverTheBatchAndSoIsItsGradient(int rows) {
        Dataset data = TestData.blobs(5, 40, 5, rows);
        Batch batch = new Batch(data.train(), 33);
        int[] order = new int[40];
        for (int i = 0; i < 40; i++) {
            order[i] = 39 - i;
        }
        batch.fill(order, 3, rows);
        float[] outputs = new float[33 * 5];
        RandomStream.root(rows).normals(outputs);
        float[] gradient = new float[33 * 5];
        double mean = new BatchLoss(new SoftmaxCrossEntropy(), 5).lossAndGradient(outputs, batch, gradient);

        double expected = 0;
        for (int row = 0; row < rows; row++) {
            double[] logits = new double[5];
            double[] expectedGradient = new double[5];
            for (int k = 0; k < 5; k++) {
                logits[k] = outputs[row * 5 + k];
            }
            expected += new SoftmaxCrossEntropy().sample(logits, data.train(), order[3 + row], expectedGradient);
            for (int k = 0; k < 5; k++) {
                assertThat(gradient[row * 5 + k]).isEqualTo((float) (expectedGradient[k] / rows));
            }
        }
        assertThat(mean).isCloseTo(expected / rows, within(1e-14));
        assertThat(new BatchLoss(new SoftmaxCrossEntropy(), 5).sum(outputs, batch))
                .isCloseTo(expected, within(1e-13));
        for (int i = rows * 5; i < gradient.length; i++) {
            assertThat(gradient[i]).isZero();
        }
    }

    @Test
    void theFirstOfEqualLogitsCounts() {
        Samples samples = Samples.labelled(1, new float[4], new int[] {0, 1, 2, 1});
        Batch batch = new Batch(samples, 4);
        batch.fill(new int[] {0, 1, 2, 3}, 0, 4);
        float[] outputs = {1, 1, 1, /* */ 1, 1, 0, /* */ -3, -2, -1, /* */ 0, 5, 5};
        assertThat(new BatchLoss(new SoftmaxCrossEntropy(), 3).correct(outputs, batch))
                .isEqualTo(3);
    }

    @Test
    void aPositiveLogitSaysYes() {
        Samples samples = Samples.labelled(1, new float[4], new int[] {0, 1, 0, 1});
        Batch batch = new Batch(samples, 4);
        batch.fill(new int[] {0, 1, 2, 3}, 0, 4);
        assertThat(new BatchLoss(new BinaryCrossEntropy(), 1).correct(new float[] {0, 0, -1, 2}, batch))
                .isEqualTo(3);
    }

    @Test
    void nothingIsRightOrWrongInARegression() {
        Dataset data = TestData.plane(4, 4, 1);
        Batch batch = new Batch(data.train(), 4);
        batch.fill(new int[] {0, 1, 2, 3}, 0, 4);
        assertThat(new BatchLoss(new MeanSquaredError(), 2).correct(new float[8], batch))
                .isZero();
    }
}
