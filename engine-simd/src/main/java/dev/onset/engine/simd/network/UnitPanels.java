package dev.onset.engine.simd.network;

import dev.onset.engine.simd.gemm.Layout;

/**
 * D as unit panels, for the few layers that a step has in hand at once; all layers of a network share them.
 *
 * <p>While a layer's D is written, the layer above still needs its own and the one above that may still be updated by
 * another thread: three. Each layer's own would be a tenth of what a deep net moves through the memory in a step.
 */
final class UnitPanels {

    private static final int IN_HAND = 3;

    private final float[][] arrays = new float[IN_HAND][0];

    /** Makes room for the D of a layer. */
    void grow(int layer, int samples, int units) {
        int needed = Layout.unitPanelLength(samples, units);
        if (of(layer).length < needed) {
            arrays[layer % IN_HAND] = new float[needed];
        }
    }

    /** Where the D of a layer lies until that of three layers below does. */
    float[] of(int layer) {
        return arrays[layer % IN_HAND];
    }

    /** Floats held. */
    long count() {
        long count = 0;
        for (float[] array : arrays) {
            count += array.length;
        }
        return count;
    }

    void release() {
        for (int i = 0; i < IN_HAND; i++) {
            arrays[i] = new float[0];
        }
    }
}
