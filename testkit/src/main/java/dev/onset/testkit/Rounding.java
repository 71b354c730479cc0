package dev.onset.testkit;

/** Between the float32 of the interfaces and the doubles of the reference. */
final class Rounding {

    private Rounding() {}

    /** The first {@code count} numbers, rounded to float32. */
    static float[] toFloats(double[] numbers, int count) {
        float[] rounded = new float[count];
        toFloats(numbers, count, rounded);
        return rounded;
    }

    static void toFloats(double[] numbers, int count, float[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = (float) numbers[i];
        }
    }

    /** Exact. */
    static void toDoubles(float[] numbers, int count, double[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = numbers[i];
        }
    }

    /** Exact. */
    static double[] toDoubles(float[] numbers) {
        double[] exact = new double[numbers.length];
        toDoubles(numbers, numbers.length, exact);
        return exact;
    }
}
