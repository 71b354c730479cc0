package dev.onset.engine.simd.random;

import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.SQRT;
import static jdk.incubator.vector.VectorOperators.XOR;

import dev.onset.api.random.BoxMuller;
import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link BoxMuller} over lanes: the same operations in the same order, logarithms first and angles in a second pass.
 *
 * <p>An iteration is one chain of operations, and a processor looks ahead over so many of them: the shorter the chain,
 * the more iterations go side by side. So the root is left to the second pass, which has room beside its own chain.
 * No helper methods, because beyond a certain size the compiler stops inlining what is not the vectors' own, and every
 * vector that crosses a call is an object.
 */
final class VectorNormals {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final VectorSpecies<Integer> I = LaneSpecies.INTS;
    private static final int L = LaneSpecies.LANES;
    private static final int COUNTERS = 16;
    private static final int SIGN = 1 << 31;
    private static final int QUADRANT = 3 << 30;
    private static final int EXPONENT = -1 << 23;

    private VectorNormals() {}

    /** Turns {@code count} words, whole superblocks, into {@code fma(z, deviation, mean)}; the words are used up. */
    static void fill(int[] words, int count, float[] target, int at, float deviation, float mean) {
        logarithms(words, count);
        turn(words, count, target, at, deviation, mean);
    }

    /** Replaces the words of rows 0 and 2 by the bits of their ln u. */
    private static void logarithms(int[] words, int count) {
        FloatVector log3 = FloatVector.broadcast(S, BoxMuller.LOG_3);
        FloatVector log4 = FloatVector.broadcast(S, BoxMuller.LOG_4);
        FloatVector log5 = FloatVector.broadcast(S, BoxMuller.LOG_5);
        FloatVector log6 = FloatVector.broadcast(S, BoxMuller.LOG_6);
        FloatVector log7 = FloatVector.broadcast(S, BoxMuller.LOG_7);
        FloatVector log8 = FloatVector.broadcast(S, BoxMuller.LOG_8);
        FloatVector log9 = FloatVector.broadcast(S, BoxMuller.LOG_9);
        FloatVector log10 = FloatVector.broadcast(S, BoxMuller.LOG_10);
        FloatVector minusHalf = FloatVector.broadcast(S, -0.5f);
        FloatVector unit = FloatVector.broadcast(S, 0x1p-31f);
        FloatVector halfUnit = FloatVector.broadcast(S, 0x1p-32f);
        FloatVector ln2 = FloatVector.broadcast(S, BoxMuller.LN_2 * 0x1p-23f);
        for (int pair = 0; pair < count; pair += 2 * COUNTERS) {
            for (int i = pair; i < pair + COUNTERS; i += L) {
                IntVector half = IntVector.fromArray(I, words, i).lanewise(LSHR, 1);
                IntVector u =
                        ((FloatVector) half.convert(I2F, 0)).fma(unit, halfUnit).viewAsIntegralLanes();
                // The exponent where it stands in the bits, 2^23 times itself: as exact, and two shifts less.
                IntVector exponent = u.sub(BoxMuller.SQRT_HALF_BITS).and(EXPONENT);
                FloatVector t = u.sub(exponent).viewAsFloatingLanes().sub(1f);
                FloatVector p = log10.fma(t, log9).fma(t, log8).fma(t, log7).fma(t, log6);
                p = p.fma(t, log5).fma(t, log4).fma(t, log3);
                FloatVector square = t.mul(t);
                FloatVector small = square.mul(t).fma(p, square.fma(minusHalf, t));
                FloatVector log = ((FloatVector) exponent.convert(I2F, 0)).fma(ln2, small);
                log.viewAsIntegralLanes().intoArray(words, i);
            }
        }
    }

    /** Turns the radii that the logarithms of rows 0 and 2 make by the words of rows 1 and 3 into values. */
    private static void turn(int[] words, int count, float[] target, int at, float deviation, float mean) {
        FloatVector sine3 = FloatVector.broadcast(S, BoxMuller.SINE_3);
        FloatVector sine5 = FloatVector.broadcast(S, BoxMuller.SINE_5);
        FloatVector sine7 = FloatVector.broadcast(S, BoxMuller.SINE_7);
        FloatVector cosine4 = FloatVector.broadcast(S, BoxMuller.COSINE_4);
        FloatVector cosine6 = FloatVector.broadcast(S, BoxMuller.COSINE_6);
        FloatVector cosine8 = FloatVector.broadcast(S, BoxMuller.COSINE_8);
        FloatVector minusHalf = FloatVector.broadcast(S, -0.5f);
        FloatVector one = FloatVector.broadcast(S, 1f);
        FloatVector deviations = FloatVector.broadcast(S, deviation);
        FloatVector means = FloatVector.broadcast(S, mean);
        for (int pair = 0; pair < count; pair += 2 * COUNTERS) {
            for (int i = pair; i < pair + COUNTERS; i += L) {
                IntVector bits = IntVector.fromArray(I, words, i + COUNTERS);
                FloatVector log = IntVector.fromArray(I, words, i).viewAsFloatingLanes();
                // Of whole bits the greater is the greater number and plus zero, as Math.max has it, in one operation.
                IntVector squared = log.mul(-2f).viewAsIntegralLanes().max(0);
                FloatVector radius = squared.viewAsFloatingLanes().lanewise(SQRT);
                // The quadrant where it stands in the bits, the upper two.
                IntVector quadrant = bits.add(1 << 29).and(QUADRANT);
                FloatVector x = ((FloatVector) bits.sub(quadrant).convert(I2F, 0)).mul(BoxMuller.ANGLE_UNIT);
                FloatVector z = x.mul(x);
                FloatVector sine = z.mul(x).fma(sine7.fma(z, sine5).fma(z, sine3), x);
                FloatVector cosine = z.mul(z).fma(cosine8.fma(z, cosine6).fma(z, cosine4), z.fma(minusHalf, one));
                VectorMask<Float> odd = quadrant.lanewise(LSHL, 1).lt(0).cast(S);
                // Quadrants 1 and 2 have a negative cosine, 2 and 3 a negative sine.
                IntVector cosineSign = quadrant.add(1 << 30).and(SIGN);
                IntVector sineSign = quadrant.and(SIGN);
                FloatVector turned = cosine.blend(sine, odd)
                        .viewAsIntegralLanes()
                        .lanewise(XOR, cosineSign)
                        .viewAsFloatingLanes();
                turned.mul(radius).fma(deviations, means).intoArray(target, at + i);
                turned = sine.blend(cosine, odd)
                        .viewAsIntegralLanes()
                        .lanewise(XOR, sineSign)
                        .viewAsFloatingLanes();
                turned.mul(radius).fma(deviations, means).intoArray(target, at + i + COUNTERS);
            }
        }
    }
}
