package dev.onset.engine.simd.network;

import java.util.Arrays;

/**
 * The weights or the biases of a layer with the update rule's state, each array in the same order: the values and up to
 * two moments.
 */
final class ParameterArrays {

    private final float[] values;
    private float[] first = {};
    private float[] second = {};

    ParameterArrays(int length) {
        values = new float[length];
    }

    float[] values() {
        return values;
    }

    float[] first() {
        return first;
    }

    float[] second() {
        return second;
    }

    /** Makes {@code moments} moments, from 0 to 2, and sets them to zero. */
    void resetMoments(int moments) {
        first = zeroed(first, moments >= 1);
        second = zeroed(second, moments >= 2);
    }

    private float[] zeroed(float[] old, boolean needed) {
        if (!needed) {
            return new float[0];
        }
        if (old.length == 0) {
            return new float[values.length];
        }
        Arrays.fill(old, 0);
        return old;
    }

    /** Floats of the rule's state. */
    long stateLength() {
        return (long) first.length + second.length;
    }
}
