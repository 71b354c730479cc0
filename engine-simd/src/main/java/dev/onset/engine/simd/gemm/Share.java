package dev.onset.engine.simd.gemm;

/**
 * Which part of a range belongs to one of several threads: whole units, as even as can be.
 *
 * <p>Static methods rather than ranges as objects, because they are asked on every step.
 */
public final class Share {

    private Share() {}

    /** Where part {@code part} of {@code parts} of a range of {@code length} begins, in whole units of {@code unit}. */
    public static int from(int length, int unit, int part, int parts) {
        long units = ((long) length + unit - 1) / unit;
        return (int) Math.min(length, units * part / parts * unit);
    }

    /** Where it ends: where the next begins. */
    public static int to(int length, int unit, int part, int parts) {
        return from(length, unit, part + 1, parts);
    }
}
