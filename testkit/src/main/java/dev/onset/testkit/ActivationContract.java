package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.Gain;
import dev.onset.api.activation.LaneActivation;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of an {@link Activation}, written over lanes or not: extend this class, say which activation, and run it
 * as any other test.
 *
 * <pre>{@code
 * class SiluTest extends ActivationContract {
 *   @Override
 *   public Activation activation() {
 *     return new Silu();
 *   }
 *
 *   @Override
 *   public Claim monotone() {
 *     return Claim.NO;
 *   }
 * }
 * }</pre>
 */
public abstract class ActivationContract {

    private static final double FAR = 1e4;

    /** The activation under test; may be the same instance each time. */
    public abstract Activation activation();

    // Optional

    /** Whether a services file or module-info offers it; override with false for one that is only built by hand. */
    public boolean foundByServiceLoader() {
        return true;
    }

    /**
     * Whether its value or slope leaves float32 somewhere in ±1e4, as powers and exponentials do; checked either way.
     */
    public boolean overflows() {
        return false;
    }

    /** Whether it never decreases. */
    public Claim monotone() {
        return Claim.UNKNOWN;
    }

    /** Whether its values stay within some bound. */
    public Claim bounded() {
        return Claim.UNKNOWN;
    }

    /** Whether its mean over a standard normal is zero. */
    public Claim zeroCentered() {
        return Claim.UNKNOWN;
    }

    @Test
    public final void hasAName() {
        NamedChecks.names(activation());
    }

    @Test
    public final void isFoundByServiceLoader() {
        assumeTrue(foundByServiceLoader(), "said to be built by hand only");
        NamedChecks.found(Activation.class, activation());
    }

    @Test
    public final void isGivenBackByItsSpec() {
        NamedChecks.specGivesItBack(Activation.class, activation());
    }

    @Test
    public final void describesItself() {
        NamedChecks.describesItself(Activation.class, activation());
    }

    @Test
    public final void slopeIsTheDerivativeOfItsFormula() {
        assumeTrue(activation() instanceof LaneActivation, "not written over lanes");
        SlopeChecks.againstDualNumbers((LaneActivation) activation());
    }

    @Test
    public final void slopeAgreesWithFiniteDifferences() {
        SlopeChecks.againstFiniteDifferences(activation());
    }

    @Test
    public final void lanesAgreeWithValueAndSlope() {
        assumeTrue(activation() instanceof LaneActivation, "not written over lanes");
        SlopeChecks.lanesAgree((LaneActivation) activation());
    }

    @Test
    public final void isFiniteFarOut() {
        Activation activation = activation();
        boolean finite = DoubleStream.of(-FAR, -FAR / 10, -FAR / 100, FAR / 100, FAR / 10, FAR)
                .allMatch(x ->
                        Float.isFinite((float) activation.value(x)) && Float.isFinite((float) activation.slope(x)));
        assertThat(finite)
                .as(
                        "value and slope are finite in float32 out to ±1e4 (value %s and %s, slope %s and %s);"
                                + " overflows() says %s",
                        activation.value(-FAR),
                        activation.value(FAR),
                        activation.slope(-FAR),
                        activation.slope(FAR),
                        overflows())
                .isEqualTo(!overflows());
    }

    @Test
    public final void nanStaysNan() {
        assertThat(activation().value(Double.NaN)).as("value of NaN").isNaN();
    }

    @Test
    public final void keepsNoStateBetweenCalls() {
        Activation activation = activation();
        double[] values = SlopeChecks.points(activation).map(activation::value).toArray();
        double[] points = SlopeChecks.points(activation).toArray();
        for (int i = points.length - 1; i >= 0; i--) {
            assertThat(activation.value(points[i]))
                    .as("value at %s, asked again", points[i])
                    .isEqualTo(values[i]);
        }
    }

    @Test
    public final void gainIsFiniteAndPositive() {
        assertThat(Gain.forward(activation())).as("forward gain").isPositive().isFinite();
        assertThat(Gain.backward(activation())).as("backward gain").isPositive().isFinite();
    }

    @Test
    public final void kinksAreAscendingAndFinite() {
        double[] kinks = activation().kinks();
        for (int i = 0; i < kinks.length; i++) {
            assertThat(kinks[i]).as("kink %d", i).isFinite();
            if (i > 0) {
                assertThat(kinks[i]).as("kink %d", i).isGreaterThan(kinks[i - 1]);
            }
        }
    }

    @Test
    public final void declaredKinksAreReal() {
        KinkChecks.declaredAreReal(activation());
    }

    @Test
    public final void allKinksAreDeclared() {
        KinkChecks.allAreDeclared(activation());
    }

    @Test
    public final void isMonotoneAsClaimed() {
        ShapeClaims.check("monotone", monotone(), ShapeClaims.monotone(activation()));
    }

    @Test
    public final void isBoundedAsClaimed() {
        ShapeClaims.check("bounded", bounded(), ShapeClaims.bounded(activation()));
    }

    @Test
    public final void isZeroCenteredAsClaimed() {
        ShapeClaims.check("zero-centered", zeroCentered(), ShapeClaims.zeroCentered(activation()));
    }
}
