package dev.onset.engine.simd.random;

import static jdk.incubator.vector.VectorOperators.XOR;

import dev.onset.api.random.Law;
import dev.onset.engine.simd.kernel.width.LaneSpecies;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link Law.Sign} and {@link Law.Mask} over lanes: one of two values. */
final class VectorChoices {

    private static final VectorSpecies<Float> S = LaneSpecies.FLOATS;
    private static final VectorSpecies<Integer> I = LaneSpecies.INTS;
    private static final int L = LaneSpecies.LANES;
    private static final long ALL = 1L << 32;

    private VectorChoices() {}

    /** Turns {@code count} words, whole superblocks, into values. */
    static void signs(int[] words, int count, float[] target, int at, Law.Sign law) {
        IntVector magnitude = IntVector.broadcast(I, Float.floatToRawIntBits(law.magnitude()));
        for (int i = 0; i < count; i += L) {
            IntVector sign = IntVector.fromArray(I, words, i).and(Integer.MIN_VALUE);
            sign.lanewise(XOR, magnitude).viewAsFloatingLanes().intoArray(target, at + i);
        }
    }

    /** Turns {@code count} words, whole superblocks, into values. */
    static void masks(int[] words, int count, float[] target, int at, Law.Mask law) {
        FloatVector value = FloatVector.broadcast(S, law.value());
        FloatVector zero = FloatVector.zero(S);
        // Unsigned numbers compare as signed ones do with their uppermost bits turned. 2^32 is no int; every word is
        // below it.
        boolean every = law.threshold() == ALL;
        IntVector threshold = IntVector.broadcast(I, (int) law.threshold() ^ Integer.MIN_VALUE);
        for (int i = 0; i < count; i += L) {
            IntVector word = IntVector.fromArray(I, words, i).lanewise(XOR, Integer.MIN_VALUE);
            FloatVector kept =
                    every ? value : zero.blend(value, word.lt(threshold).cast(S));
            kept.intoArray(target, at + i);
        }
    }
}
