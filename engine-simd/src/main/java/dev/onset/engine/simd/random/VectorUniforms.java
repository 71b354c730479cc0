package dev.onset.engine.simd.random;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2F;

import dev.onset.api.random.Law;
import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link Law.Symmetric} over lanes. */
final class VectorUniforms {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final VectorSpecies<Integer> I = LaneSpecies.INTS;
    private static final int L = LaneSpecies.LANES;

    /** The law's s is one of the 2^24 numbers from minus this to this. */
    private static final float GREATEST = 1 - 0x1p-24f;

    private VectorUniforms() {}

    /** Turns {@code count} words, whole superblocks, into values. */
    static void fill(int[] words, int count, float[] target, int at, Law.Symmetric law) {
        // The value never falls as s grows, so what the outermost two do tells whether any is cut.
        if (isWithin(law, -GREATEST) && isWithin(law, GREATEST)) {
            uncut(words, count, target, at, law);
        } else {
            cut(words, count, target, at, law);
        }
    }

    private static boolean isWithin(Law.Symmetric law, float s) {
        float value = Math.fma(s, law.half(), law.middle());
        return value >= law.low() && value <= law.high();
    }

    private static void uncut(int[] words, int count, float[] target, int at, Law.Symmetric law) {
        FloatVector half = FloatVector.broadcast(S, law.half());
        FloatVector middle = FloatVector.broadcast(S, law.middle());
        for (int i = 0; i < count; i += L) {
            IntVector bits = IntVector.fromArray(I, words, i).lanewise(ASHR, 8);
            FloatVector s = ((FloatVector) bits.convert(I2F, 0)).add(0.5f).mul(0x1p-23f);
            s.fma(half, middle).intoArray(target, at + i);
        }
    }

    private static void cut(int[] words, int count, float[] target, int at, Law.Symmetric law) {
        FloatVector half = FloatVector.broadcast(S, law.half());
        FloatVector middle = FloatVector.broadcast(S, law.middle());
        FloatVector low = FloatVector.broadcast(S, law.low());
        FloatVector high = FloatVector.broadcast(S, law.high());
        for (int i = 0; i < count; i += L) {
            IntVector bits = IntVector.fromArray(I, words, i).lanewise(ASHR, 8);
            FloatVector s = ((FloatVector) bits.convert(I2F, 0)).add(0.5f).mul(0x1p-23f);
            FloatVector value = s.fma(half, middle);
            FloatVector above = value.blend(low, value.lt(low));
            above.blend(high, high.lt(above)).intoArray(target, at + i);
        }
    }
}
