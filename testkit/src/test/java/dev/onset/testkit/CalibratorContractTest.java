package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.engine.DenseNetwork;
import dev.onset.api.init.Calibrator;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract passes a right calibrator and names what is wrong with wrong ones. */
class CalibratorContractTest {

    @Test
    void aRightOnePasses() {
        assertThat(ContractRun.failures(UnitScaleContract.class)).isEmpty();
        assertThat(failures(CalibratorContractTest::unitScale)).isEmpty();
    }

    @Test
    void dependenceOnTheOrderOfCallsIsFound() {
        int[] calls = {0};
        assertThat(failures((network, inputs, rows, random) -> scale(network, 0, 1 + 0.1 * calls[0]++)))
                .contains("doesNotDependOnEarlierCalls");
    }

    @Test
    void dependenceOnWhatTheNetworkRanBeforeIsFound() {
        assertThat(failures((network, inputs, rows, random) ->
                        scale(network, 0, 1 + network.inspect(0).rows())))
                .containsExactly("doesNotDependOnWhatTheNetworkRanBefore");
    }

    @Test
    void divisionByZeroIsFound() {
        assertThat(failures((network, inputs, rows, random) -> {
                    network.forward(inputs, rows);
                    scale(network, 0, 1 / meanSquare(network, 0));
                }))
                .containsExactly("survivesBatchesAndWeightsWithoutVariance");
    }

    @Test
    void weightsThatAreNotFiniteAreFound() {
        assertThat(failures((network, inputs, rows, random) -> scale(network, 0, rows == 7 ? Double.NaN : 1)))
                .contains("leavesEveryParameterFinite");
    }

    @Test
    void aChangedBatchIsFound() {
        assertThat(failures((network, inputs, rows, random) -> inputs[0] = 0)).containsExactly("leavesTheBatchAsItIs");
    }

    @Test
    void aWrongClaimAboutRandomnessIsFound() {
        Calibrator random = new Adjustable((network, inputs, rows, stream) -> scale(network, 0, stream.unit(0)));
        AdjustableContract.underTest.set(random);
        AdjustableContract.claim.set(Claim.NO);
        assertThat(ContractRun.failures(AdjustableContract.class)).containsExactly("usesRandomnessAsClaimed");
        AdjustableContract.claim.set(Claim.YES);
        assertThat(ContractRun.failures(AdjustableContract.class)).isEmpty();
    }

    private static Set<String> failures(Body body) {
        AdjustableContract.underTest.set(new Adjustable(body));
        AdjustableContract.claim.set(Claim.UNKNOWN);
        return ContractRun.failures(AdjustableContract.class);
    }

    /** Brings each layer's pre-activations to mean square 1, layer by layer, where there is anything to scale. */
    private static void unitScale(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
        for (int layer = 0; layer < network.plan().depth(); layer++) {
            network.forward(inputs, rows);
            double meanSquare = meanSquare(network, layer);
            if (meanSquare > 1e-12) {
                scale(network, layer, 1 / Math.sqrt(meanSquare));
            }
        }
    }

    private static double meanSquare(DenseNetwork network, int layer) {
        double squares = 0;
        float[] preActivations = network.inspect(layer).preActivations();
        for (float z : preActivations) {
            squares += (double) z * z;
        }
        return squares / preActivations.length;
    }

    private static void scale(DenseNetwork network, int layer, double factor) {
        Parameters parameters = network.parameters();
        float[] weights = parameters.layers().get(layer).weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (weights[i] * factor);
        }
        network.load(parameters);
    }

    interface Body {
        void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random);
    }

    /** Calibrates as it is told. */
    static final class Adjustable implements Calibrator {
        private final Body body;

        Adjustable(Body body) {
            this.body = body;
        }

        @SuppressWarnings("unused") // schemes have one; specs ask for it
        Adjustable() {
            this((network, inputs, rows, random) -> {});
        }

        @Override
        public String name() {
            return "adjustable";
        }

        @Override
        public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
            body.calibrate(network, inputs, rows, random);
        }
    }

    static final class AdjustableContract extends CalibratorContract {
        /** The launcher builds the class by itself, so what it tests waits here. */
        private static final ThreadLocal<Calibrator> underTest = new ThreadLocal<>();

        private static final ThreadLocal<Claim> claim = new ThreadLocal<>();

        @Override
        public Calibrator calibrator() {
            return underTest.get();
        }

        @Override
        public boolean foundByServiceLoader() {
            return false;
        }

        @Override
        public Claim usesRandomness() {
            return claim.get();
        }
    }

    /** Offered in this module's test resources. */
    public record UnitScale() implements Calibrator {
        @Override
        public String name() {
            return "unit-scale";
        }

        @Override
        public void calibrate(DenseNetwork network, float[] inputs, int rows, RandomStream random) {
            unitScale(network, inputs, rows, random);
        }
    }

    static final class UnitScaleContract extends CalibratorContract {
        @Override
        public Calibrator calibrator() {
            return new UnitScale();
        }

        @Override
        public Claim usesRandomness() {
            return Claim.NO;
        }
    }
}
