package dev.onset.engine.simd.measure;

/** Fused multiply-adds that wait for nothing but the unit that computes them. */
interface Chains {

    /** Steps of a chain in one run: enough to hide the ends, few enough to leave the interpreter soon. */
    int STEPS = 256;

    /** With the summand, draws every chain to 2: no number overflows or becomes denormal, however long it runs. */
    float FACTOR = 0.5f;

    /** See {@link #FACTOR}. */
    float SUMMAND = 1f;

    /** Floating-point operations of one run; a fused multiply-add is two. */
    long operations();

    /** How many numbers {@link #run} writes. */
    int sinkLength();

    /** Runs all chains and writes their sum, so that no compiler leaves them out. */
    void run(float[] sink);
}
