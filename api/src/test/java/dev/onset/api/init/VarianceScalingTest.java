package dev.onset.api.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.random.RandomStream;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VarianceScalingTest {

    private static final LayerSpec LAYER = LayerSpec.alone(400, 100, new TestSchemes.Identity());

    @Test
    void fansAreCountedFromTheLayer() {
        assertThat(Fan.IN.of(LAYER)).isEqualTo(400);
        assertThat(Fan.OUT.of(LAYER)).isEqualTo(100);
        assertThat(Fan.AVERAGE.of(LAYER)).isEqualTo(250);
        assertThat(Fan.GEOMETRIC_AVERAGE.of(LAYER)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void everyDistributionHasTheVarianceItIsAskedFor(Distribution distribution) {
        VarianceScaling scaling = new VarianceScaling(2, Fan.IN, distribution);
        assertThat(scaling.variance(LAYER)).isEqualTo(2.0 / 400);
        assertThat(scaling.moments(LAYER)).contains(new Moments(0, 2.0 / 400));
        Weights weights = Weights.unset(100, 400);
        scaling.fill(weights, LAYER, RandomStream.root(8));
        double squares = 0;
        double sum = 0;
        for (float value : weights.values()) {
            squares += value * value;
            sum += value;
        }
        int count = weights.count();
        // The normal's own bound; the other two have lighter tails.
        assertThat(squares / count).isCloseTo(0.005, within(5 * 0.005 * Math.sqrt(2.0 / count)));
        assertThat(sum / count).isCloseTo(0, within(5 * Math.sqrt(0.005 / count)));
    }

    @Test
    void aTruncatedNormalIsCutAtTwoOfItsOwnDeviations() {
        Weights weights = Weights.unset(300, 300);
        Distribution.TRUNCATED_NORMAL.fill(weights, RandomStream.root(8), 1);
        float largest = 0;
        for (float value : weights.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat((double) largest).isBetween(2.27, 2 / 0.8796256610342398);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void scalesThatAreNoneAreRefused(double scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VarianceScaling(scale, Fan.IN, Distribution.NORMAL))
                .withMessage("scale must be positive and finite, not " + scale);
    }

    @Test
    void momentsAreRefusedWhereTheyAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Moments(0, Double.NaN));
    }

    @Test
    void autoIsTheGainOfTheActivationBeforeAndOneInTheFirstLayer() {
        NetworkPlan plan =
                NetworkPlan.inputs(5).layer(4, new TestSchemes.Relu()).layer(3, new TestSchemes.Identity());
        assertThat(LayerGain.AUTO.at(plan.layers().get(0))).isEqualTo(1);
        assertThat(LayerGain.AUTO.at(plan.layers().get(1))).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(LayerGain.of(0.3).at(plan.layers().get(0))).isEqualTo(0.3);
        assertThat(LayerGain.of(0.3).at(plan.layers().get(1))).isEqualTo(0.3);
    }

    @Test
    void aLayerGainIsWrittenAsItIsRead() {
        assertThat(LayerGain.parse("auto")).isEqualTo(LayerGain.AUTO).hasToString("auto");
        assertThat(LayerGain.parse("1.5")).isEqualTo(LayerGain.of(1.5)).hasToString("1.5");
        assertThat(LayerGain.AUTO.fixed()).isEqualTo(OptionalDouble.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> LayerGain.parse("loud"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerGain.of(0))
                .withMessageContaining("positive and a finite float32");
        assertThatIllegalArgumentException().isThrownBy(() -> LayerGain.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> LayerGain.of(1e39));
    }
}
