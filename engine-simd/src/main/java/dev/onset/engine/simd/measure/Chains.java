package dev.onset.engine.simd.measure;

/** Fused multiply-adds that wait for nothing but the unit that computes them. */
interface Chains {

    /** Steps of a chain in one run: enough to hide the ends, few enough to leave the interpreter soon. */
    int STEPS = 256;

    /**
     * What every step multiplies by {@link #OTHER} and adds to each chain. Sums, as products have them: a chain that
     * were multiplied itself would need a copy of its summand first, since the instruction overwrites what it adds to.
     */
    float FACTOR = 0.5f;

    /** See {@link #FACTOR}. */
    float OTHER = 0.25f;

    /** Floating-point operations of one run; a fused multiply-add is two. */
    long operations();

    /** How many numbers {@link #run} writes. */
    int sinkLength();

    /** Runs all chains and writes their sum, so that no compiler leaves them out. */
    void run(float[] sink);
}
