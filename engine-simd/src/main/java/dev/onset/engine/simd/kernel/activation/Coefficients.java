package dev.onset.engine.simd.kernel.activation;

/**
 * The numbers behind the engine's transcendental functions, shared by the scalar and the vector form.
 *
 * <p>Each polynomial is a weighted minimax fit in double precision, its coefficients rounded to float32 one by one from
 * the lowest, the rest refitted each time; the error stated is the polynomial's own, relative to the function.
 */
final class Coefficients {

    /** Adding and subtracting 1.5 · 2^23 rounds to the nearest integer, and leaves it in the low bits of the sum. */
    static final float ROUNDER = 0x1.8p23f;

    static final int ROUNDER_BITS = 0x4b400000;
    static final int EXPONENT_BIAS = 127;
    static final int MANTISSA_BITS = 23;

    /** Leaves n with the exponent's bias in the low bits: shifted into place they are 2^n. */
    static final float POWER_ROUNDER = ROUNDER + EXPONENT_BIAS;

    /** The same for 2^(n - 1). */
    static final float HALF_POWER_ROUNDER = POWER_ROUNDER - 1;

    static final float LOG2_E = 1.442695f;
    /** The head of ln 2 in nine bits: its product with any exponent is exact. */
    static final float LN2_HEAD = 355f / 512f;

    static final float LN2_TAIL = -2.12194440e-4f;
    static final float LN2 = 0.6931472f;

    /** e^x rounds to 0 below, and is infinite above the other. */
    static final float EXP_LOW = -104f;

    static final float EXP_HIGH = 89f;
    /** The sigmoid rounds to 1 well below, and e^-x is still normal. */
    static final float SIGMOID_ONE = 64f;
    /** e^x - 1 rounds to -1 below. */
    static final float EXPM1_LOW = -18f;

    /** (e^r - 1 - r) / r² for |r| ≤ ½ ln 2; 3e-9 of e^r. */
    static final float E2 = 0.5f;

    static final float E3 = 0.1666652f;
    static final float E4 = 0.04166638f;
    static final float E5 = 0.00836885f;
    static final float E6 = 0.00139426f;

    /** e^r in powers of r for |r| ≤ ln 2, the first two of which are 1; 1.5e-8 of it. */
    static final float W2 = 0.50000036f;

    static final float W3 = 0.16666618f;
    static final float W4 = 0.04166123f;
    static final float W5 = 0.008335935f;
    static final float W6 = 0.0014104778f;
    static final float W7 = 1.9629749e-4f;

    /** (ln(1 + f) - f + f²/2) / f³ for 1 + f in [√½, √2]; 6e-9 of the logarithm. */
    static final float L3 = 0.3333333f;

    static final float L4 = -0.2500082f;
    static final float L5 = 0.20001243f;
    static final float L6 = -0.1662341f;
    static final float L7 = 0.14201535f;
    static final float L8 = -0.13159546f;
    static final float L9 = 0.12762551f;
    static final float L10 = -0.076370604f;
    /** The bits of √½, where the mantissa's interval begins. */
    static final int SQRT_HALF_BITS = 0x3f3504f3;

    /** tanh rounds to 1 well below. */
    static final float TANH_ONE = 10f;

    /** -ln(erfc x) / x - 1 in powers of x for x up to one; 4e-9 of erf. */
    static final float G1 = 0.12837917f;

    static final float G2 = 0.63661957f;
    static final float G3 = 0.102776304f;
    static final float G4 = -0.019147823f;
    static final float G5 = -1.695046e-4f;
    static final float G6 = 0.0016756774f;
    static final float G7 = -6.373644e-4f;
    static final float G8 = 1.18861724e-4f;
    static final float G9 = -9.388021e-6f;
    /** erf rounds to 1 well below. */
    static final float ERF_ONE = 4.05f;

    /**
     * -log2(2 Φ(-x)) / x in powers of x: from 8e-8 of the tail at 0 to 5e-3 at 5, so that no more than 3e-8 of 1 is
     * lost; beyond, it grows until the tail is 0.
     */
    static final float Q0 = 1.1511061f;

    static final float Q1 = 0.4591975f;
    static final float Q2 = 0.05253651f;
    static final float Q3 = -0.007132209f;
    static final float Q4 = 1.9706337e-4f;
    static final float Q5 = 1.5841947e-4f;
    static final float Q6 = -3.2976186e-5f;
    static final float Q7 = 2.2573884e-6f;
    /** Where that polynomial reaches 126, and 2^-127 is too small to be normal. */
    static final float TAIL_ZERO = 10.2349f;

    /** 2^-r in powers of r for |r| ≤ ½, the first of which is 1; 5e-8 above 0, 1.2e-7 below. */
    static final float P1 = -0.69314665f;

    static final float P2 = 0.24022241f;
    static final float P3 = -0.055511687f;
    static final float P4 = 0.0096716145f;
    static final float P5 = -0.0013139669f;

    private Coefficients() {}
}
