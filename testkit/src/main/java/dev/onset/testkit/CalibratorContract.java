package dev.onset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onset.api.engine.Engine;
import dev.onset.api.init.Calibrator;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link Calibrator}: extend this class, say which calibrator, and run it as any other test.
 *
 * <pre>{@code
 * class UnitVarianceTest extends CalibratorContract {
 *   @Override
 *   public Calibrator calibrator() {
 *     return new UnitVariance();
 *   }
 *
 *   @Override
 *   public Claim usesRandomness() {
 *     return Claim.NO;
 *   }
 * }
 * }</pre>
 */
public abstract class CalibratorContract {

    /** The calibrator under test; may be the same instance each time. */
    public abstract Calibrator calibrator();

    // Optional

    /** The engine whose networks are calibrated. */
    public Engine engine() {
        return new ReferenceEngine();
    }

    /** Whether a services file or module-info offers it; override with false for one that is only built by hand. */
    public boolean foundByServiceLoader() {
        return true;
    }

    /** Whether the result depends on the random stream. */
    public Claim usesRandomness() {
        return Claim.UNKNOWN;
    }

    @Test
    public final void hasAName() {
        NamedChecks.names(calibrator());
    }

    @Test
    public final void isFoundByServiceLoader() {
        assumeTrue(foundByServiceLoader(), "said to be built by hand only");
        NamedChecks.found(Calibrator.class, calibrator());
    }

    @Test
    public final void isGivenBackByItsSpec() {
        NamedChecks.specGivesItBack(Calibrator.class, calibrator());
    }

    @Test
    public final void describesItself() {
        NamedChecks.describesItself(Calibrator.class, calibrator());
    }

    @Test
    public final void leavesEveryParameterFinite() {
        for (int rows : Calibrations.ROWS) {
            new Calibrations(calibrator(), engine()).leavesParametersFinite(rows);
        }
    }

    @Test
    public final void survivesBatchesAndWeightsWithoutVariance() {
        new Calibrations(calibrator(), engine()).survivesZeros();
    }

    @Test
    public final void keepsShapes() {
        new Calibrations(calibrator(), engine()).keepsShapes();
    }

    @Test
    public final void sameParametersBatchAndStreamGiveSameBits() {
        for (int rows : Calibrations.ROWS) {
            Calibrations calibrations = new Calibrations(calibrator(), engine());
            assertThat(calibrations.result(rows, 1))
                    .as("parameters after calibrating the same network to the same %d rows again", rows)
                    .isEqualTo(new Calibrations(calibrator(), engine()).result(rows, 1));
        }
    }

    @Test
    public final void doesNotDependOnEarlierCalls() {
        Calibrations calibrations = new Calibrations(calibrator(), engine());
        String first = calibrations.result(16, 1);
        calibrations.result(7, 2);
        assertThat(calibrations.result(16, 1))
                .as("parameters after calibrating again, another network in between")
                .isEqualTo(first);
    }

    @Test
    public final void doesNotDependOnWhatTheNetworkRanBefore() {
        Calibrations calibrations = new Calibrations(calibrator(), engine());
        assertThat(calibrations.resultAfterOtherBatches(16, 1))
                .as("parameters after calibrating a network that ran another batch before")
                .isEqualTo(calibrations.result(16, 1));
    }

    @Test
    public final void leavesTheBatchAsItIs() {
        new Calibrations(calibrator(), engine()).leavesTheBatchAsItIs();
    }

    @Test
    public final void usesRandomnessAsClaimed() {
        Calibrations calibrations = new Calibrations(calibrator(), engine());
        boolean depends = !calibrations.result(16, 1).equals(calibrations.result(16, 2));
        ShapeClaims.check("dependent on the random stream", usesRandomness(), depends);
    }
}
