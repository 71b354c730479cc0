package dev.onset.engine.simd.kernel.activation;

import dev.onset.api.activation.Activation;
import dev.onset.engine.simd.kernel.Kernels;
import java.util.Arrays;
import java.util.Map;

/**
 * How far an activation's float32 loops are from its definition, over a sample of the whole float32 range.
 *
 * @param name whose they are
 * @param farthest how far from 0 the sample goes
 * @param value of f
 * @param slope of f', from the float32 value as the engine has it
 */
record ActivationAccuracy(String name, float farthest, WorstError value, WorstError slope) {

    /** Where {@code Lanes} promises less than the whole range. */
    private static final Map<String, Float> FARTHEST = Map.of("sin", 1e6f, "snake", 1e6f);

    private static final int MANTISSAS = 128;
    private static final int AROUND = 512;
    private static final int DENSE_STEP = 1 << 12;
    /** What vectors may read and write beyond the last number. */
    private static final int ROOM = 64;

    static ActivationAccuracy of(Activation f, Kernels kernels) {
        float farthest = FARTHEST.getOrDefault(f.name(), Float.MAX_VALUE);
        float[] x = points(f, farthest);
        int count = x.length - ROOM;
        float[] y = new float[x.length];
        float[] d = new float[x.length];
        Arrays.fill(d, 1);
        kernels.forward(f).apply(x, y, 0, count);
        kernels.backward(f).apply(x, y, d, 0, count);
        ActivationAccuracy accuracy = new ActivationAccuracy(f.name(), farthest, new WorstError(), new WorstError());
        for (int i = 0; i < count; i++) {
            accuracy.value.add(x[i], y[i], f.value(x[i]));
            accuracy.compareSlope(f, x[i], d[i]);
        }
        return accuracy;
    }

    /** A kink that float32 cannot hold may lie two floats farther; there either side's slope will do. */
    private void compareSlope(Activation f, float x, float answer) {
        for (double kink : f.kinks()) {
            double two = 2 * Math.ulp((float) kink);
            if (Math.abs(x - kink) <= two) {
                slope.addNearest(x, answer, f.slope(x), f.slope(kink - two), f.slope(kink + two));
                return;
            }
        }
        slope.add(x, answer, f.slope(x));
    }

    private static float[] points(Activation f, float farthest) {
        Points points = new Points(farthest);
        for (int exponent = 0; exponent < 255; exponent++) {
            for (int i = 0; i < MANTISSAS; i++) {
                // Low bits that vary.
                points.addBoth(exponent << 23 | i << 16 | (i * 7919 + exponent * 104_729) % (1 << 16));
            }
        }
        int end = Float.floatToIntBits(128);
        for (int bits = Float.floatToIntBits(0x1p-10f); bits < end; bits += DENSE_STEP) {
            points.addBoth(bits + bits / DENSE_STEP % DENSE_STEP);
        }
        points.addAround(0);
        for (double kink : f.kinks()) {
            points.addAround(Math.abs((float) kink));
        }
        return points.withRoom();
    }

    /** Numbers that grow in count, none of them farther from 0 than asked. */
    private static final class Points {

        private final float farthest;
        private float[] numbers = new float[1 << 19];
        private int count;

        Points(float farthest) {
            this.farthest = farthest;
        }

        /** The float of these bits, and its negative. */
        void addBoth(int bits) {
            float number = Float.intBitsToFloat(bits);
            if (number <= farthest) {
                numbers[count++] = number;
                numbers[count++] = -number;
            }
        }

        /** Every float around one, which is not negative. */
        void addAround(float middle) {
            int bits = Float.floatToIntBits(middle);
            for (int i = Math.max(0, bits - AROUND); i <= bits + AROUND; i++) {
                addBoth(i);
            }
        }

        float[] withRoom() {
            numbers = Arrays.copyOf(numbers, count + ROOM);
            return numbers;
        }
    }
}
