package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract passes right activations and names what is wrong with wrong ones. */
class ActivationContractTest {

    @Test
    void rightOnesPass() {
        for (Activation sample : SampleActivations.all()) {
            assertThat(failures(sample)).as(sample.name()).isEmpty();
        }
        assertThat(failures(new HardLimit(true))).isEmpty();
        assertThat(ContractRun.failures(OfferedContract.class)).isEmpty();
    }

    @Test
    void steepOnesPass() {
        assertThat(failures(plain(x -> Math.tanh(50 * x), x -> 50 / Math.pow(Math.cosh(50 * x), 2))))
                .isEmpty();
    }

    @Test
    void aWrongSlopeOverLanesIsFound() {
        assertThat(failures(new WrongSlope()))
                .containsExactly("slopeAgreesWithFiniteDifferences", "slopeIsTheDerivativeOfItsFormula");
    }

    @Test
    void aWrongPlainSlopeIsFound() {
        assertThat(failures(plain(Math::sin, x -> Math.cos(x) * 1.00001)))
                .containsExactly("slopeAgreesWithFiniteDifferences");
    }

    @Test
    void anUndeclaredKinkIsFound() {
        assertThat(failures(new HardLimit(false))).contains("allKinksAreDeclared");
    }

    @Test
    void anUndeclaredCornerOfTheSlopeIsFound() {
        assertThat(failures(plain(x -> x / (1 + Math.abs(x)), x -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x))))))
                .contains("allKinksAreDeclared");
    }

    @Test
    void anUndeclaredJumpIsFound() {
        assertThat(failures(plain(x -> x > 0.7 ? x + 1 : x, x -> 1))).contains("allKinksAreDeclared");
    }

    @Test
    void aKinkThatIsNoneIsFound() {
        assertThat(failures(plain(Math::tanh, x -> 1 / (Math.cosh(x) * Math.cosh(x)), 0.5)))
                .containsExactly("declaredKinksAreReal");
    }

    @Test
    void kinksInDisorderAreFound() {
        Activation activation = plain(x -> Math.clamp(x, -1.0, 1.0), x -> Math.abs(x) < 1 ? 1 : 0, 1, -1);
        assertThat(failures(activation)).contains("kinksAreAscendingAndFinite");
    }

    @Test
    void overflowIsFound() {
        assertThat(failures(plain(Math::exp, Math::exp))).contains("isFiniteFarOut");
    }

    @Test
    void swallowedNanIsFound() {
        assertThat(failures(plain(x -> x > 0 ? x : 0, x -> x > 0 ? 1 : 0, 0))).containsExactly("nanStaysNan");
    }

    @Test
    void aConstantHasNoGain() {
        assertThat(failures(plain(x -> 0 * x, x -> 0))).containsExactly("gainIsFiniteAndPositive");
    }

    @Test
    void claimsAreCheckedBothWays() {
        assertThat(ContractRun.failures(RightClaimsContract.class)).isEmpty();
        assertThat(ContractRun.failures(OppositeClaimsContract.class))
                .containsExactly(
                        "isBoundedAsClaimed", "isFiniteFarOut", "isMonotoneAsClaimed", "isZeroCenteredAsClaimed");
    }

    @Test
    void lanesThatDisagreeAreFound() {
        assertThat(failures(new TwoFormulas())).contains("lanesAgreeWithValueAndSlope");
    }

    private static Set<String> failures(Activation activation) {
        AdjustableContract.underTest.set(activation);
        return ContractRun.failures(AdjustableContract.class);
    }

    private static Activation plain(DoubleUnaryOperator value, DoubleUnaryOperator slope, double... kinks) {
        return new Plain(value, slope, kinks);
    }

    static final class Plain implements Activation {
        private final DoubleUnaryOperator value;
        private final DoubleUnaryOperator slope;
        private final double[] kinks;

        Plain(DoubleUnaryOperator value, DoubleUnaryOperator slope, double... kinks) {
            this.value = value;
            this.slope = slope;
            this.kinks = kinks;
        }

        @SuppressWarnings("unused") // schemes have one; specs ask for it
        Plain() {
            this(x -> x, x -> 1);
        }

        @Override
        public String name() {
            return "plain";
        }

        @Override
        public double value(double x) {
            return value.applyAsDouble(x);
        }

        @Override
        public double slope(double x) {
            return slope.applyAsDouble(x);
        }

        @Override
        public double[] kinks() {
            return kinks.clone();
        }
    }

    /** x between -1 and 1, and flat outside. */
    record HardLimit(boolean declares) implements LaneActivation {
        @SuppressWarnings("unused") // schemes have one; specs ask for it
        HardLimit() {
            this(true);
        }

        @Override
        public String name() {
            return "hard-limit";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.max(m.of(-1), m.min(m.of(1), x));
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.whenPositive(m.minus(m.of(1), m.abs(x)), m.of(1), m.of(0));
        }

        @Override
        public double[] kinks() {
            return declares ? new double[] {-1, 1} : new double[0];
        }
    }

    /** Softplus whose slope is that of another function. */
    record WrongSlope() implements LaneActivation {
        @Override
        public String name() {
            return "wrong-slope";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.plus(m.max(x, m.of(0)), m.log1p(m.exp(m.minus(m.of(0), m.abs(x)))));
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.sigmoid(m.times(m.of(1.001), x));
        }
    }

    /** Overrides the double-precision value with another formula. */
    record TwoFormulas() implements LaneActivation {
        @Override
        public String name() {
            return "two-formulas";
        }

        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.tanh(x);
        }

        @Override
        public <L> L slope(Lanes<L> m, L x, L y) {
            return m.fma(m.minus(m.of(0), y), y, m.of(1));
        }

        @Override
        public double value(double x) {
            return (float) Math.tanh(x);
        }
    }

    /** Offered in this module's test resources. */
    public record Offered() implements Activation {
        @Override
        public String name() {
            return "offered";
        }

        @Override
        public double value(double x) {
            return Math.sin(x);
        }

        @Override
        public double slope(double x) {
            return Math.cos(x);
        }
    }

    static final class OfferedContract extends ActivationContract {
        @Override
        public Activation activation() {
            return new Offered();
        }
    }

    static final class RightClaimsContract extends ActivationContract {
        @Override
        public Activation activation() {
            return new Offered();
        }

        @Override
        public Claim monotone() {
            return Claim.NO;
        }

        @Override
        public Claim bounded() {
            return Claim.YES;
        }

        @Override
        public Claim zeroCentered() {
            return Claim.YES;
        }
    }

    static final class OppositeClaimsContract extends ActivationContract {
        @Override
        public Activation activation() {
            return new Offered();
        }

        @Override
        public boolean overflows() {
            return true;
        }

        @Override
        public Claim monotone() {
            return Claim.YES;
        }

        @Override
        public Claim bounded() {
            return Claim.NO;
        }

        @Override
        public Claim zeroCentered() {
            return Claim.NO;
        }
    }

    static final class AdjustableContract extends ActivationContract {
        /** The launcher builds the class by itself, so what it tests waits here. */
        private static final ThreadLocal<Activation> underTest = new ThreadLocal<>();

        @Override
        public Activation activation() {
            return underTest.get();
        }

        @Override
        public boolean foundByServiceLoader() {
            return false;
        }
    }
}
