package dev.onset.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.activations.Identity;
import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.engine.UpdateRule;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.initializers.Zeros;
import dev.onset.testkit.ReferenceEngine;
import org.junit.jupiter.api.Test;

class RateScheduleTest {

    @Test
    void constantIsOne() {
        assertThat(RateSchedule.CONSTANT.factor(0)).isEqualTo(1);
        assertThat(RateSchedule.CONSTANT.factor(99)).isEqualTo(1);
    }

    @Test
    void cosineFallsFromOneByHalfInTheMiddleToAlmostNothing() {
        assertThat(RateSchedule.COSINE.factor(0)).isEqualTo(1);
        assertThat(RateSchedule.COSINE.factor(50)).isCloseTo(0.5, within(1e-12));
        for (int stair = 1; stair < RateSchedule.STAIRS; stair++) {
            assertThat(RateSchedule.COSINE.factor(stair))
                    .isPositive()
                    .isLessThan(RateSchedule.COSINE.factor(stair - 1));
        }
    }

    @Test
    void theRunFollowsTheSchedule() {
        // One weight with target 1 on input 1: each step of SGD multiplies the error by 1 - 2 rate.
        Samples one = Samples.targeted(1, new float[] {1}, 1, new float[] {1});
        Dataset data = new Dataset("one", Task.REGRESSION, 1, 1, one, one);
        NetworkPlan plan = NetworkPlan.inputs(1).layer(1, new Identity());
        TrainingSettings settings = TrainingSettings.defaults()
                .withEpochs(4)
                .withBatch(1)
                .withRule(new UpdateRule.Sgd(0.05))
                .withSchedule(RateSchedule.COSINE);
        double expected = 1;
        for (int stair : new int[] {0, 25, 50, 75}) {
            // Weight and bias both move, so the output moves twice.
            expected *= 1 - 4 * 0.05 * (1 + Math.cos(Math.PI * stair / 100)) / 2;
        }
        try (DenseNetwork network = new ReferenceEngine().build(plan, Parameters.draw(plan, new Zeros(), 1))) {
            new Trainer(network, new MeanSquaredError(), settings).train(data);
            assertThat(1 - network.forward(new float[] {1}, 1)[0]).isCloseTo((float) expected, within(1e-5f));
        }
    }
}
