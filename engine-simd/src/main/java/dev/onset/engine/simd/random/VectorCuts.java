package dev.onset.engine.simd.random;

import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import dev.onset.api.random.BoxMuller;
import dev.onset.api.random.CutNormal;
import dev.onset.api.random.NormalQuantile;
import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link CutNormal} over lanes where the quantile lies near the middle, which between cuts at two deviations is
 * everywhere; what lies beyond is made again by the law itself.
 *
 * <p>Three passes, because an iteration in one would be a chain of some hundred cycles, of which a processor overlaps
 * two or three: in pieces of a third its units are busy (two thirds of the time, one core, 256 bits). It has room of its
 * own, so each thread needs one.
 */
final class VectorCuts {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final VectorSpecies<Integer> I = LaneSpecies.INTS;
    private static final int L = LaneSpecies.LANES;

    private final CutNormal law;

    /** Between the passes: the bits of 1 - 4s², then their logarithms. */
    private final int[] room;

    /** Words from one to the other, their uppermost bits turned, lie near the middle; none where the first is greater. */
    private final int least;

    private final int most;

    /** Of one law, for so many words at a time. */
    VectorCuts(CutNormal law, int count) {
        this.law = law;
        room = new int[count];
        long first = first(law, 0);
        long end = first(law, 1);
        least = first < end ? (int) first : Integer.MAX_VALUE;
        most = first < end ? (int) (end - 1) : Integer.MIN_VALUE;
    }

    /** The first turned word that lies on a side or beyond it; the mass never falls as the word grows. */
    private static long first(CutNormal law, int side) {
        long from = Integer.MIN_VALUE;
        long to = Integer.MAX_VALUE + 1L;
        while (from < to) {
            long middle = Math.floorDiv(from + to, 2);
            if (law.side((int) middle ^ Integer.MIN_VALUE) >= side) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Turns {@code count} words, whole superblocks, into values. */
    void fill(int[] words, int count, float[] target, int at) {
        masses(words, room, count, target, at, law);
        logarithms(room, count);
        quantiles(room, count, target, at, law);
        if (least > Integer.MIN_VALUE || most < Integer.MAX_VALUE) {
            beyond(words, count, target, at);
        }
    }

    private void beyond(int[] words, int count, float[] target, int at) {
        for (int i = 0; i < count; i++) {
            int turned = words[i] ^ Integer.MIN_VALUE;
            if (turned < least || turned > most) {
                target[at + i] = law.value(words[i]);
            }
        }
    }

    /** Puts s, the mass between 0 and each value, into the target and 1 - 4s² beside it. */
    private static void masses(int[] words, int[] room, int count, float[] target, int at, CutNormal law) {
        FloatVector one = FloatVector.broadcast(S, 1f);
        FloatVector half = FloatVector.broadcast(S, law.half());
        FloatVector middle = FloatVector.broadcast(S, law.middle());
        for (int i = 0; i < count; i += L) {
            IntVector odd = IntVector.fromArray(I, words, i)
                    .lanewise(XOR, Integer.MIN_VALUE)
                    .lanewise(OR, 1);
            FloatVector s = ((FloatVector) odd.convert(I2F, 0)).mul(0x1p-31f).fma(half, middle);
            s.mul(-4f).fma(s, one).viewAsIntegralLanes().intoArray(room, i);
            s.intoArray(target, at + i);
        }
    }

    /**
     * Replaces numbers by their logarithms: -w. Normals have these lines in a pass that makes their numbers too, since
     * reading those from memory takes a fiftieth longer.
     */
    private static void logarithms(int[] room, int count) {
        FloatVector log3 = FloatVector.broadcast(S, BoxMuller.LOG_3);
        FloatVector log4 = FloatVector.broadcast(S, BoxMuller.LOG_4);
        FloatVector log5 = FloatVector.broadcast(S, BoxMuller.LOG_5);
        FloatVector log6 = FloatVector.broadcast(S, BoxMuller.LOG_6);
        FloatVector log7 = FloatVector.broadcast(S, BoxMuller.LOG_7);
        FloatVector log8 = FloatVector.broadcast(S, BoxMuller.LOG_8);
        FloatVector log9 = FloatVector.broadcast(S, BoxMuller.LOG_9);
        FloatVector log10 = FloatVector.broadcast(S, BoxMuller.LOG_10);
        FloatVector minusHalf = FloatVector.broadcast(S, -0.5f);
        FloatVector ln2 = FloatVector.broadcast(S, BoxMuller.LN_2 * 0x1p-23f);
        for (int i = 0; i < count; i += L) {
            IntVector bits = IntVector.fromArray(I, room, i);
            // The exponent times 2^23, as for normals.
            IntVector exponent = bits.sub(BoxMuller.SQRT_HALF_BITS).and(-1 << 23);
            FloatVector t = bits.sub(exponent).viewAsFloatingLanes().sub(1f);
            FloatVector p = log10.fma(t, log9).fma(t, log8).fma(t, log7).fma(t, log6);
            p = p.fma(t, log5).fma(t, log4).fma(t, log3);
            FloatVector square = t.mul(t);
            FloatVector small = square.mul(t).fma(p, square.fma(minusHalf, t));
            FloatVector log = ((FloatVector) exponent.convert(I2F, 0)).fma(ln2, small);
            log.viewAsIntegralLanes().intoArray(room, i);
        }
    }

    /** Turns the masses in the target, beside which -w is, into values. */
    private static void quantiles(int[] room, int count, float[] target, int at, CutNormal law) {
        // With the signs of every other coefficient turned, the products have the bits they have with w.
        FloatVector middle0 = FloatVector.broadcast(S, NormalQuantile.MIDDLE_0);
        FloatVector middle1 = FloatVector.broadcast(S, -NormalQuantile.MIDDLE_1);
        FloatVector middle2 = FloatVector.broadcast(S, NormalQuantile.MIDDLE_2);
        FloatVector middle3 = FloatVector.broadcast(S, -NormalQuantile.MIDDLE_3);
        FloatVector middle4 = FloatVector.broadcast(S, NormalQuantile.MIDDLE_4);
        FloatVector middle5 = FloatVector.broadcast(S, -NormalQuantile.MIDDLE_5);
        FloatVector middle6 = FloatVector.broadcast(S, NormalQuantile.MIDDLE_6);
        FloatVector deviation = FloatVector.broadcast(S, law.deviation());
        FloatVector mean = FloatVector.broadcast(S, law.mean());
        FloatVector low = FloatVector.broadcast(S, law.low());
        FloatVector high = FloatVector.broadcast(S, law.high());
        for (int i = 0; i < count; i += L) {
            FloatVector v = IntVector.fromArray(I, room, i).viewAsFloatingLanes();
            FloatVector s = FloatVector.fromArray(S, target, at + i);
            FloatVector p = middle6.fma(v, middle5).fma(v, middle4).fma(v, middle3);
            p = p.fma(v, middle2).fma(v, middle1).fma(v, middle0);
            FloatVector value = s.mul(p).fma(deviation, mean);
            FloatVector least = value.blend(low, value.lt(low));
            least.blend(high, high.lt(least)).intoArray(target, at + i);
        }
    }
}
