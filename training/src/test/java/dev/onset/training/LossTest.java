package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.plugin.Catalog;
import dev.onset.api.random.RandomStream;
import dev.onset.testkit.GradientCheck;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {

    private static final int[] WIDTHS = {1, 2, 3, 7, 10, 17, 33};

    @ParameterizedTest
    @MethodSource("dev.onset.training.Loss#all")
    void gradientAgreesWithFourthOrderDifferences(Loss loss) {
        for (int width : loss.task() == Task.BINARY ? new int[] {1} : WIDTHS) {
            for (long seed = 1; seed <= 20; seed++) {
                RandomStream random = RandomStream.root(seed).child(width);
                double[] outputs = new double[width];
                Arrays.setAll(outputs, k -> 3 * random.normal(k));
                Samples answers = answers(loss.task(), width, random);
                double[] gradient = new double[width];
                loss.sample(outputs, answers, 0, gradient);
                for (int k = 0; k < width; k++) {
                    assertThat(GradientCheck.relativeError(gradient[k], difference(loss, outputs, answers, k)))
                            .as("%s, %d outputs, output %d, seed %d", loss, width, k, seed)
                            .isLessThan(1e-7);
                }
            }
        }
    }

    @Test
    void softmaxIsExactAtExtremeLogits() {
        double[] gradient = new double[3];
        Samples second = Samples.labelled(1, new float[1], new int[] {1});
        double[] wrong = {1e4, -1e4, 0};
        assertThat(new SoftmaxCrossEntropy().sample(wrong, second, 0, gradient)).isEqualTo(2e4);
        assertThat(gradient).containsExactly(1, -1, 0);
        double[] right = {-1e4, 1e4, 0};
        assertThat(new SoftmaxCrossEntropy().sample(right, second, 0, gradient)).isZero();
        assertThat(gradient).containsExactly(0, 0, 0);
        double[] largest = {Float.MAX_VALUE, -Float.MAX_VALUE, 0};
        assertThat(new SoftmaxCrossEntropy().sample(largest, second, 0, gradient))
                .isEqualTo(2.0 * Float.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 1000})
    void softmaxOfSilenceIsLogOfClasses(int classes) {
        Samples first = Samples.labelled(1, new float[1], new int[1]);
        double loss = new SoftmaxCrossEntropy().sample(new double[classes], first, 0, new double[classes]);
        assertThat(loss).isCloseTo(Math.log(classes), within(1e-15));
    }

    @Test
    void binaryIsExactAtExtremeLogits() {
        Samples yes = Samples.labelled(1, new float[1], new int[] {1});
        Samples no = Samples.labelled(1, new float[1], new int[] {0});
        BinaryCrossEntropy loss = new BinaryCrossEntropy();
        double[] gradient = new double[1];
        assertThat(loss.sample(new double[] {1e4}, yes, 0, gradient)).isZero();
        assertThat(gradient[0]).isZero();
        assertThat(loss.sample(new double[] {-1e4}, yes, 0, gradient)).isEqualTo(1e4);
        assertThat(gradient[0]).isEqualTo(-1);
        assertThat(loss.sample(new double[] {1e4}, no, 0, gradient)).isEqualTo(1e4);
        assertThat(gradient[0]).isEqualTo(1);
        assertThat(loss.sample(new double[] {-1e4}, no, 0, gradient)).isZero();
        // Small losses keep their digits: ln(1 + e^-40) is e^-40 to the last of them.
        assertThat(loss.sample(new double[] {40}, yes, 0, gradient)).isEqualTo(StrictMath.exp(-40));
        assertThat(loss.sample(new double[] {0}, yes, 0, gradient)).isEqualTo(Math.log(2));
        assertThat(gradient[0]).isEqualTo(-0.5);
        assertThat(loss.sample(new double[] {0}, no, 0, gradient)).isEqualTo(Math.log(2));
        assertThat(gradient[0]).isEqualTo(0.5);
    }

    @Test
    void meanSquaredErrorIsTheMeanOverOutputs() {
        Samples answers = Samples.targeted(1, new float[1], 2, new float[] {1, -1});
        double[] gradient = new double[2];
        assertThat(new MeanSquaredError().sample(new double[] {3, 0}, answers, 0, gradient))
                .isEqualTo((4 + 1) / 2.0);
        assertThat(gradient).containsExactly(2, 1);
    }

    @ParameterizedTest
    @MethodSource("dev.onset.training.Loss#all")
    void outputsThatAreNotFiniteGiveLossesThatAreNot(Loss loss) {
        int width = loss.task() == Task.BINARY ? 1 : 3;
        for (double broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (int place = 0; place < width; place++) {
                for (long seed = 1; seed <= 5; seed++) {
                    double[] outputs = new double[width];
                    outputs[place] = broken;
                    double[] gradient = new double[width];
                    Samples answers = answers(loss.task(), width, RandomStream.root(seed));
                    assertThat(loss.sample(outputs, answers, 0, gradient)).isNaN();
                    assertThat(gradient).containsOnly(Double.NaN);
                }
            }
        }
    }

    @Test
    void lossesAreFoundByNameAliasAndTask() {
        Catalog<Loss> catalog = Catalog.of(Loss.class, Loss.all());
        assertThat(catalog.get("mse")).isEqualTo(new MeanSquaredError());
        assertThat(catalog.get("bce")).isEqualTo(new BinaryCrossEntropy());
        assertThat(catalog.get("cross-entropy")).hasToString("softmax-cross-entropy");
        for (Task task : Task.values()) {
            assertThat(Loss.forTask(task).task()).isEqualTo(task);
            assertThat(Loss.all()).contains(Loss.forTask(task));
        }
        assertThat(Loss.all())
                .allSatisfy(loss -> assertThat(loss.description().example()).isEqualTo(loss.name()));
    }

    /** (L(-2h) - 8 L(-h) + 8 L(h) - L(2h)) / 12h, moving one output. */
    private static double difference(Loss loss, double[] outputs, Samples answers, int k) {
        double h = 1e-3;
        return (moved(loss, outputs, answers, k, -2 * h)
                        - 8 * moved(loss, outputs, answers, k, -h)
                        + 8 * moved(loss, outputs, answers, k, h)
                        - moved(loss, outputs, answers, k, 2 * h))
                / (12 * h);
    }

    private static double moved(Loss loss, double[] outputs, Samples answers, int k, double by) {
        double[] moved = outputs.clone();
        moved[k] += by;
        return loss.sample(moved, answers, 0, new double[outputs.length]);
    }

    private static Samples answers(Task task, int width, RandomStream random) {
        RandomStream own = random.child("answers");
        if (task == Task.REGRESSION) {
            float[] targets = new float[width];
            own.normals(targets);
            return Samples.targeted(1, new float[1], width, targets);
        }
        return Samples.labelled(1, new float[1], new int[] {own.below(0, task == Task.BINARY ? 2 : width)});
    }
}
