package dev.onset.engine.simd.kernel;

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

    static final float LOG2_E = 1.442695f;
    /** The head of ln 2 in nine bits: its product with any exponent is exact. */
    static final float LN2_HEAD = 355f / 512f;

    static final float LN2_TAIL = -2.12194440e-4f;

    /** e^x rounds to 0 below, and is infinite above the other. */
    static final float EXP_LOW = -104f;

    static final float EXP_HIGH = 89f;
    /** e^x - 1 rounds to -1 below. */
    static final float EXPM1_LOW = -18f;

    /** (e^r - 1 - r) / r² for |r| ≤ ½ ln 2; 3e-9 of e^r. */
    static final float E2 = 0.5f;

    static final float E3 = 0.1666652f;
    static final float E4 = 0.04166638f;
    static final float E5 = 0.00836885f;
    static final float E6 = 0.00139426f;

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

    /** (tanh x - x) / x³ in powers of x² for |x| below the split; 2e-10 of tanh. */
    static final float T3 = -0.3333333f;

    static final float T5 = 0.13333218f;
    static final float T7 = -0.05394758f;
    static final float T9 = 0.021702772f;
    static final float T11 = -0.008178281f;
    static final float T13 = 0.0021408338f;
    static final float TANH_SPLIT = 0.625f;
    /** tanh rounds to 1 well below. */
    static final float TANH_ONE = 10f;

    /** erf x / x - 1 in powers of x² for |x| below the split; 9e-10 of erf. */
    static final float R1 = 0.12837917f;

    static final float R3 = -0.3761263f;
    static final float R5 = 0.11283626f;
    static final float R7 = -0.026855731f;
    static final float R9 = 0.005192405f;
    static final float R11 = -0.00080497697f;
    static final float R13 = 7.99665e-05f;
    static final float ERF_SPLIT = 0.921875f;
    /** erf rounds to 1 well below. */
    static final float ERF_ONE = 4.05f;

    /** -ln erfc x in powers of x between the split and one; 2e-9 of erf. */
    static final float G0 = 0.0001664094f;

    static final float G1 = 1.1277974f;
    static final float G2 = 0.63697594f;
    static final float G3 = 0.104113735f;
    static final float G4 = -0.022315206f;
    static final float G5 = 0.0030654795f;
    static final float G6 = -0.0001982176f;

    private Coefficients() {}
}
