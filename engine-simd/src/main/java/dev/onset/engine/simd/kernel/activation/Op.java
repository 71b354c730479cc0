package dev.onset.engine.simd.kernel.activation;

/**
 * The operations of a traced formula, each on floats, or on their bits as ints where the name says so.
 *
 * <p>All are exact or correctly rounded, so that any interpretation gives the same bits. Adding one touches
 * {@link Trace}, {@link Formula}'s interpretation, and the two emitters; an operation of
 * {@link dev.onset.api.activation.Lanes} that is made of several of these, as exp is, touches {@link Trace} and
 * {@link LaneFunctions} or {@link CircleFunctions} alone.
 */
enum Op {
    /** The pre-activation. */
    INPUT_X,
    /** The activation, where the slope is computed. */
    INPUT_Y,
    /** A constant, its float bits the immediate. */
    CONSTANT,
    PLUS,
    MINUS,
    TIMES,
    OVER,
    /** a · b + c, rounded once. */
    FMA,
    MAX,
    MIN,
    ABS,
    SQRT,
    /** c where a < b, d elsewhere, NaN included. */
    SELECT_LESS,
    /** c where a ≤ b, d elsewhere, NaN included. */
    SELECT_AT_MOST,
    /** The bits of a float. */
    BITS,
    /** The float of bits. */
    FLOAT,
    /** a plus the immediate. */
    INT_PLUS,
    INT_MINUS,
    INT_NEGATE,
    /** The smaller of a and the immediate. */
    INT_MIN,
    /** a and the immediate, bit by bit. */
    INT_AND,
    INT_OR,
    /** a shifted by the immediate, its sign kept. */
    INT_SHIFT_RIGHT,
    /** a shifted by the immediate. */
    INT_SHIFT_LEFT;

    /** Whether the result is an int. */
    boolean isInt() {
        return this == BITS || compareTo(INT_PLUS) >= 0;
    }
}
