package dev.onset.engine.simd.network;

import java.util.Arrays;

/**
 * The weights or the biases of a layer with all that belongs to them, each array in the same order: the values, their
 * gradient, and up to two moments for the update rule.
 */
final class ParameterArrays {

    private final float[] values;
    private float[] gradient = {};
    private float[] first = {};
    private float[] second = {};

    ParameterArrays(int length) {
        values = new float[length];
    }

    float[] values() {
        return values;
    }

    float[] gradient() {
        return gradient;
    }

    float[] first() {
        return first;
    }

    float[] second() {
        return second;
    }

    void needGradient() {
        if (gradient.length == 0) {
            gradient = new float[values.length];
        }
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

    float[] firstValues(int count) {
        return Arrays.copyOf(values, count);
    }

    float[] firstGradients(int count) {
        return Arrays.copyOf(gradient, count);
    }
}
