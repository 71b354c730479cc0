package dev.onset.engine.simd.measure;

/** Chains of plain floats, where the engine's loops are scalar. */
final class ScalarChains implements Chains {

    private static final int CHAINS = 8;

    @Override
    public long operations() {
        return 2L * CHAINS * STEPS;
    }

    @Override
    public int sinkLength() {
        return 1;
    }

    @Override
    public void run(float[] sink) {
        float c0 = 0;
        float c1 = 1;
        float c2 = 2;
        float c3 = 3;
        float c4 = 4;
        float c5 = 5;
        float c6 = 6;
        float c7 = 7;
        for (int step = 0; step < STEPS; step++) {
            c0 = Math.fma(FACTOR, OTHER, c0);
            c1 = Math.fma(FACTOR, OTHER, c1);
            c2 = Math.fma(FACTOR, OTHER, c2);
            c3 = Math.fma(FACTOR, OTHER, c3);
            c4 = Math.fma(FACTOR, OTHER, c4);
            c5 = Math.fma(FACTOR, OTHER, c5);
            c6 = Math.fma(FACTOR, OTHER, c6);
            c7 = Math.fma(FACTOR, OTHER, c7);
        }
        sink[0] = c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7;
    }
}
