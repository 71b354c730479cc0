package dev.onset.api.activation;

/**
 * The arithmetic an activation may use, over lanes of some kind: one double, a dual number, or a hardware vector.
 *
 * <p>Every operation acts on each lane by itself. Accuracies are those of float32 interpretations, in units in the
 * last place, against the exact result; the double interpretation is good to 5 ulp of double throughout. The float32
 * interpretations give the same bits at every vector width. NaN lanes stay NaN through every operation.
 *
 * <p>Adding an operation touches this interface and every interpretation of it: {@link DoubleLanes}, the testkit's dual
 * numbers, and the engines.
 *
 * @param <L> the lanes: a number, or several
 */
public interface Lanes<L> {

    /** The constant c in every lane, rounded to the lane's precision. */
    L of(double c);

    /** a + b, correctly rounded. */
    L plus(L a, L b);

    /** a - b, correctly rounded. */
    L minus(L a, L b);

    /** a * b, correctly rounded. */
    L times(L a, L b);

    /** a / b, correctly rounded. */
    L over(L a, L b);

    /** a * b + c with one rounding. */
    L fma(L a, L b, L c);

    /** The larger of the two; exact. */
    L max(L a, L b);

    /** The smaller of the two; exact. */
    L min(L a, L b);

    /** |a|; exact. */
    L abs(L a);

    /** The square root, correctly rounded; NaN below zero. */
    L sqrt(L a);

    /** {@code yes} where a > 0, {@code no} elsewhere, NaN included; both are always evaluated. */
    L whenPositive(L a, L yes, L no);

    /** e^a within 2 ulp; underflows to 0 and overflows to infinity as float32 does. */
    L exp(L a);

    /** e^a - 1 within 3 ulp, accurate near 0; -1 far below zero. */
    L expm1(L a);

    /** ln(1 + a) for a &gt;= 0 within 3 ulp, accurate near 0; the result for a &lt; 0 is not specified. */
    L log1p(L a);

    /** tanh a within 3 ulp, odd, exactly ±1 where float32 rounds it so. */
    L tanh(L a);

    /** 1 / (1 + e^-a) within 3 ulp where the result is normal; 0 and 1 in the far tails. */
    L sigmoid(L a);

    /** The error function within 3 ulp, odd, exactly ±1 in the far tails. */
    L erf(L a);

    /**
     * Φ(a), the standard normal distribution function: within 1.5e-7 of it, that is 3 ulp from 0 on; 0 and 1 in the far
     * tails.
     *
     * <p>The left tail keeps more digits than {@code (1 + erf(a/√2)) / 2}, which cancels there: four at -3, two at
     * -5. The double interpretation is within 2^-51.
     */
    L normalCdf(L a);

    /**
     * sin a, odd: within 2 ulp for |a| up to 1e6.
     *
     * <p>Farther out, where neighbouring float32 numbers are 0.06 and more apart, the float32 interpretation stays at
     * its value at ±1e6. Nothing is said of infinities.
     */
    L sin(L a);

    /** cos a, even, exactly 1 at 0: within 2 ulp, with the range of {@link #sin}. */
    L cos(L a);

    /** The arc tangent within 3 ulp, odd, ±π/2 in the far tails. */
    L atan(L a);
}
