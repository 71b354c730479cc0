package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
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
        assertThat(failures(new TestActivations.HardLimit(true))).isEmpty();
        assertThat(ContractRun.failures(OfferedContract.class)).isEmpty();
    }

    @Test
    void steepOnesPass() {
        assertThat(failures(plain(x -> Math.tanh(50 * x), x -> 50 / Math.pow(Math.cosh(50 * x), 2))))
                .isEmpty();
    }

    @Test
    void aWrongSlopeOverLanesIsFound() {
        assertThat(failures(new TestActivations.WrongSlope()))
                .containsExactly("slopeAgreesWithFiniteDifferences", "slopeIsTheDerivativeOfItsFormula");
    }

    @Test
    void aWrongPlainSlopeIsFound() {
        assertThat(failures(plain(Math::sin, x -> Math.cos(x) * 1.00001)))
                .containsExactly("slopeAgreesWithFiniteDifferences");
    }

    @Test
    void anUndeclaredKinkIsFound() {
        assertThat(failures(new TestActivations.HardLimit(false))).contains("allKinksAreDeclared");
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
        assertThat(failures(new TestActivations.TwoFormulas())).contains("lanesAgreeWithValueAndSlope");
    }

    private static Set<String> failures(Activation activation) {
        AdjustableContract.underTest.set(activation);
        return ContractRun.failures(AdjustableContract.class);
    }

    private static Activation plain(DoubleUnaryOperator value, DoubleUnaryOperator slope, double... kinks) {
        return new TestActivations.Plain(value, slope, kinks);
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
