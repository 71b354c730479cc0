package dev.onset.api.random.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.random.RandomStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Millions of values of each distribution: four moments, Kolmogorov-Smirnov, Anderson-Darling; and broken copies. */
class ShapeTest {

    /** Of broken copies, whose defects show earlier. */
    private static final int BROKEN_COUNT = 2_000_000;

    private static final long SEED = 2026;

    @ParameterizedTest
    @EnumSource
    void soundSamplesPass(Target target) {
        Map<Shape, Double> p = pValues(draw(target, target.count()), target);
        assertThat(alarms(p)).as("seed %s, p-values %s", SEED, p).isEmpty();
    }

    @Test
    void brokenNormalsFailAndEveryTestCatchesOne() {
        float[] sound = draw(Target.NORMAL, BROKEN_COUNT);
        Set<Shape> useful = EnumSet.noneOf(Shape.class);
        for (Defect defect : Defect.values()) {
            Map<Shape, Double> p = pValues(defect.in(sound), Target.NORMAL);
            assertThat(alarms(p)).as("%s: %s", defect, p).containsAll(defect.caughtInNormals());
            useful.addAll(alarms(p));
        }
        assertThat(useful).isEqualTo(EnumSet.allOf(Shape.class));
    }

    @Test
    void brokenUniformsFail() {
        float[] sound = draw(Target.UNIFORM, BROKEN_COUNT);
        for (Defect defect : EnumSet.complementOf(EnumSet.of(Defect.MISSING_TAIL))) {
            Map<Shape, Double> p = pValues(defect.in(sound), Target.UNIFORM);
            assertThat(alarms(p)).as("%s: %s", defect, p).contains(Shape.KOLMOGOROV_SMIRNOV);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"TRUNCATED", "HALF_OPEN", "BEYOND_THREE", "BEYOND_FOUR"})
    void brokenCopiesOfTheOthersFail(Target target) {
        float[] sound = draw(target, 1_000_000);
        Set<Defect> defects = EnumSet.of(Defect.SHORT_PERIOD, Defect.WRONG_DEVIATION, Defect.COUNTER_WITHOUT_CIPHER);
        if (target == Target.TRUNCATED) {
            // The others have one sign only.
            defects.add(Defect.ONE_SIDED);
        }
        for (Defect defect : defects) {
            Map<Shape, Double> p = pValues(defect.in(sound), target);
            assertThat(alarms(p)).as("%s: %s", defect, p).contains(Shape.KOLMOGOROV_SMIRNOV, Shape.ANDERSON_DARLING);
        }
    }

    private static float[] draw(Target target, int count) {
        RandomStream stream = RandomStream.root(SEED).child("layers.0").child("weight");
        float[] values = new float[count];
        stream.fill(target.law(), 0, values, 0, count);
        return values;
    }

    private static Map<Shape, Double> pValues(float[] values, Target target) {
        Sample sample = Sample.of(values, target);
        Map<Shape, Double> p = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            p.put(shape, shape.pValue(sample));
        }
        return p;
    }

    private static Set<Shape> alarms(Map<Shape, Double> pValues) {
        Set<Shape> alarms = EnumSet.noneOf(Shape.class);
        pValues.forEach((shape, p) -> {
            // Not a number is an alarm too.
            if (!(p >= Level.ALARM)) {
                alarms.add(shape);
            }
        });
        return alarms;
    }
}
