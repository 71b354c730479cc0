package dev.onset.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.activations.Identity;
import dev.onset.activations.Relu;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.initializers.Constant;
import dev.onset.initializers.HeNormal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectiveWidthTest {

    private static final NetworkPlan PLAN =
            NetworkPlan.inputs(3).layer(5, new Relu()).layer(4, new Relu()).layer(2, new Identity());

    @Test
    void randomUnitsAllDiffer() {
        EffectiveWidth width = EffectiveWidth.of(Parameters.draw(PLAN, new HeNormal(), 1));
        assertThat(width.layers())
                .containsExactly(new EffectiveWidth.Layer(1, 5, 5), new EffectiveWidth.Layer(2, 4, 4));
        assertThat(width.narrowest()).isEqualTo(4);
    }

    @Test
    void constantUnitsAreAllOne() {
        assertThat(EffectiveWidth.of(Parameters.draw(PLAN, new Constant(), 1)).narrowest())
                .isEqualTo(1);
    }

    @Test
    void unitsThatDifferOnlyInWhatTheyFeedAreDifferent() {
        NetworkPlan plan = NetworkPlan.inputs(1).layer(3, new Relu()).layer(1, new Identity());
        Parameters parameters = new Parameters(
                plan,
                List.of(
                        new Parameters.Layer(new float[] {1, 1, 1}, new float[3]),
                        new Parameters.Layer(new float[] {2, 3, 2}, new float[1])));
        assertThat(EffectiveWidth.of(parameters).narrowest()).isEqualTo(2);
    }

    @Test
    void zeroHasNoSign() {
        NetworkPlan plan = NetworkPlan.inputs(1).layer(2, new Relu()).layer(1, new Identity());
        Parameters parameters = new Parameters(
                plan,
                List.of(
                        new Parameters.Layer(new float[] {0f, -0f}, new float[2]),
                        new Parameters.Layer(new float[] {1, 1}, new float[1])));
        assertThat(EffectiveWidth.of(parameters).narrowest()).isEqualTo(1);
    }

    @Test
    void aNetworkWithoutHiddenLayersHasNone() {
        NetworkPlan plan = NetworkPlan.inputs(2).layer(2, new Identity());
        assertThat(EffectiveWidth.of(Parameters.draw(plan, new HeNormal(), 1)).narrowest())
                .isZero();
    }
}
