package dev.onset.workbench.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.ProblemCode;
import dev.onset.diagnosis.EffectiveWidth;
import dev.onset.diagnosis.Histogram;
import dev.onset.diagnosis.LayerStatistics;
import dev.onset.training.CurvePoint;
import dev.onset.training.Ending;
import dev.onset.training.TrainingReport;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Each verdict from made-up measurements, on both sides of its threshold. */
class VerdictTest {

    private static final double SILENT = Math.log(10);

    @Test
    void trainsWhenALittleOfTheLossIsGone() {
        assertThat(verdict(run(0.89, 0.97))).isEqualTo("trains: 90 % after 200 steps");
        assertThat(verdict(run(0.89, 0.5))).isEqualTo("trains: 50.0 % at the end");
        assertThat(verdict(run(0.91, 0.5))).isEqualTo("hardly learns: 50.0 % at the end");
    }

    @Test
    void stallsForTheReasonThatIsMeasured() {
        assertThat(verdict(stalled(1e-4, 0, 0))).isEqualTo("stalls: gradients vanish, bottom to top 1e-04");
        assertThat(verdict(stalled(2e-2, 0, 0))).startsWith("hardly learns");
        assertThat(verdict(stalled(2e3, 0, 0))).isEqualTo("stalls: gradients explode, bottom to top 2e+03");
        assertThat(verdict(stalled(90, 0, 0))).startsWith("hardly learns");
        assertThat(verdict(stalled(1, 0.6, 0))).isEqualTo("stalls: 60 % of hidden units are dead");
        assertThat(verdict(stalled(1, 0, 0.8))).isEqualTo("stalls: 80 % of a layer is saturated");
    }

    @Test
    void oneDistinctUnitIsSymmetryAndALayerOfOneUnitIsNot() {
        assertThat(verdict(run(0.5, 0.4, 1, 100))).isEqualTo("never breaks symmetry: 1 distinct unit of 100");
        assertThat(verdict(run(0.5, 0.4, 1, 1))).startsWith("trains");
        assertThat(verdict(run(0.5, 0.4, 60, 100)))
                .isEqualTo("trains: 40.0 % at the end, with 60 distinct units of 100");
    }

    @Test
    void divergenceNamesItsEarliestStep() {
        assertThat(verdict(diverged(7), diverged(3))).isEqualTo("diverges at step 3");
        assertThat(verdict(diverged(0))).isEqualTo("diverges before the first step");
    }

    @Test
    void seedsThatDisagreeAreCounted() {
        assertThat(verdict(run(0.1, 0.97), diverged(2), run(0.2, 0.96)))
                .isEqualTo("trains on 2, diverges on 1 of 3 seeds");
    }

    @Test
    void aSchemeThatFailedGivesItsCode() {
        PluginException cause = new PluginException(ProblemCode.INIT_2, "left a weight at NaN");
        Standing standing = new Standing("forgetful", List.of(new Finish.Failed(cause)));
        assertThat(Verdict.of(standing)).isEqualTo("failed: INIT-2 left a weight at NaN");
        assertThat(standing.accuracyMean()).isNaN();
        assertThat(standing.narrowest()).isEmpty();
    }

    @Test
    void aReasonIsOneLineAndHidesNoControlCharacter() {
        Standing standing =
                new Standing("odd", List.of(new Finish.Failed(new IllegalStateException("boom\n  line\u0007 two"))));
        assertThat(Verdict.of(standing)).isEqualTo("failed: IllegalStateException: boom line\\u0007 two");
        Standing silent = new Standing("odd", List.of(new Finish.Failed(new StackOverflowError())));
        assertThat(Verdict.of(silent)).isEqualTo("failed: StackOverflowError");
    }

    @Test
    void divergedSeedsCountForNeitherMeanNorDeviation() {
        Standing standing = standing(run(0.1, 0.9), diverged(2), run(0.1, 0.8));
        assertThat(standing.accuracyMean()).isEqualTo((0.9 + 0.8) / 2);
        assertThat(standing.accuracyDeviation()).isCloseTo(0.1 / Math.sqrt(2), within(1e-12));
        assertThat(standing(diverged(1)).accuracyDeviation()).isNaN();
        assertThat(standing(run(0.1, 0.9)).accuracyDeviation()).isZero();
        assertThat(standing.diverged()).isEqualTo(1);
    }

    private static String verdict(Run... runs) {
        return Verdict.of(standing(runs));
    }

    private static Standing standing(Run... runs) {
        return new Standing(
                "scheme", Arrays.stream(runs).<Finish>map(Finish.Ran::new).toList());
    }

    private static Run run(double lossLeft, double accuracy) {
        return run(lossLeft, accuracy, 100, 100);
    }

    private static Run run(double lossLeft, double accuracy, int distinct, int units) {
        NetworkPicture picture = picture(1, 0, 0, distinct, units);
        return new Run(1, picture, picture, report(lossLeft, accuracy));
    }

    private static Run stalled(double gradientRatio, double dead, double saturated) {
        NetworkPicture picture = picture(gradientRatio, dead, saturated, 100, 100);
        return new Run(1, picture, picture, report(1, 0.1));
    }

    private static Run diverged(int step) {
        NetworkPicture picture = picture(1, 0, 0, 100, 100);
        TrainingReport report = new TrainingReport(
                Ending.DIVERGED,
                0,
                step,
                1,
                1,
                SILENT,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                OptionalInt.of(step));
        return new Run(1, picture, picture, report);
    }

    private static TrainingReport report(double lossLeft, double accuracy) {
        CurvePoint point = new CurvePoint(200, 1, lossLeft * SILENT, SILENT, OptionalDouble.of(accuracy));
        return new TrainingReport(
                Ending.COMPLETED,
                1,
                200,
                1,
                1,
                SILENT,
                OptionalDouble.of(SILENT),
                OptionalDouble.of(lossLeft * SILENT),
                OptionalDouble.of(SILENT),
                OptionalDouble.of(accuracy),
                List.of(point),
                OptionalInt.empty());
    }

    private static NetworkPicture picture(
            double gradientRatio, double dead, double saturated, int distinct, int units) {
        return new NetworkPicture(
                List.of(
                        layer(1, units, gradientRatio, dead, saturated),
                        layer(2, units, 1, dead, saturated),
                        layer(3, 10, 1, 0, 0)),
                new EffectiveWidth(List.of(
                        new EffectiveWidth.Layer(1, units, units), new EffectiveWidth.Layer(2, units, distinct))));
    }

    private static LayerPicture layer(int place, int units, double gradientRms, double dead, double saturated) {
        LayerStatistics statistics =
                new LayerStatistics(place, units, 0, 1, 1, saturated, dead, gradientRms, gradientRms, 1);
        Histogram one = new Histogram(0, 1, List.of(1L), 0);
        return new LayerPicture(statistics, one, new GradientSizes(one, 0));
    }
}
