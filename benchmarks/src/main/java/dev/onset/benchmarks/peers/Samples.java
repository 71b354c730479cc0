package dev.onset.benchmarks.peers;

import java.util.function.IntToDoubleFunction;

/** A few elements of a long result, spread over it: enough to see that two engines computed the same thing. */
public final class Samples {

    private static final int COUNT = 16;

    private Samples() {}

    /** Elements of a result of this length. */
    public static double[] of(int length, IntToDoubleFunction element) {
        double[] some = new double[Math.min(COUNT, length)];
        for (int i = 0; i < some.length; i++) {
            some[i] = element.applyAsDouble((int) ((long) i * (length - 1) / Math.max(1, some.length - 1)));
        }
        return some;
    }
}
