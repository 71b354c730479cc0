package dev.onset.engine.simd.kernel.width;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The vector shape of this process; loads only where {@link VectorWidth} has found one. */
public final class LaneSpecies {

    public static final VectorSpecies<Float> FLOATS =
            floats(VectorWidth.current().bits());
    public static final VectorSpecies<Integer> INTS = FLOATS.vectorShape().withLanes(int.class);
    public static final int LANES = FLOATS.length();

    private LaneSpecies() {}

    private static VectorSpecies<Float> floats(int bits) {
        return switch (bits) {
            case 128 -> FloatVector.SPECIES_128;
            case 256 -> FloatVector.SPECIES_256;
            case 512 -> FloatVector.SPECIES_512;
            default -> throw new IllegalStateException("no vectors of " + bits + " bits");
        };
    }
}
