package dev.onset.training.data.handwriting;

import dev.onset.api.random.RandomStream;

/** A sheet of {@link #SIDE} x {@link #SIDE} pixels on which ink is laid: 0 is blank, 1 full ink. */
final class Paper {

    static final int SIDE = 28;
    static final int PIXELS = SIDE * SIDE;

    private float[] ink = new float[PIXELS];

    /**
     * Draws a straight piece of line with round ends; the radius goes linearly from one end to the other. Pixel (column
     * c, row r) has its centre at (c, r); coverage falls linearly over the pixel at the edge.
     */
    void line(double fromX, double fromY, double fromRadius, double toX, double toY, double toRadius) {
        double reach = Math.max(fromRadius, toRadius) + 0.5;
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double square = alongX * alongX + alongY * alongY;
        int top = pixel(Math.min(fromY, toY) - reach);
        int bottom = pixel(Math.max(fromY, toY) + reach + 1);
        int left = pixel(Math.min(fromX, toX) - reach);
        int right = pixel(Math.max(fromX, toX) + reach + 1);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double x = column - fromX;
                double y = row - fromY;
                double t = square == 0 ? 0 : Math.clamp((x * alongX + y * alongY) / square, 0.0, 1.0);
                x -= t * alongX;
                y -= t * alongY;
                double radius = fromRadius + t * (toRadius - fromRadius);
                double coverage = Math.min(1, radius + 0.5 - Math.sqrt(x * x + y * y));
                int at = row * SIDE + column;
                ink[at] = (float) Math.max(ink[at], coverage);
            }
        }
    }

    /** Smudges with the binomial kernel (s, 1 - 2 s, s) in both directions. */
    void smudge(double share) {
        float side = (float) share;
        ink = smudged(smudged(ink, side, 1), side, SIDE);
    }

    /** One pixel of dirt. */
    void speck(int pixel, double strength) {
        ink[pixel] = (float) Math.max(ink[pixel], strength);
    }

    /** Copies the ink, scaled, with normal grain added, and clipped to [0, 1]. */
    void copyTo(float[] target, int offset, double darkness, double grain, RandomStream random) {
        float[] noise = new float[PIXELS];
        random.normals(noise);
        for (int i = 0; i < PIXELS; i++) {
            target[offset + i] = Math.clamp(ink[i] * (float) darkness + noise[i] * (float) grain, 0f, 1f);
        }
    }

    private static float[] smudged(float[] from, float side, int step) {
        float[] to = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float before = i < step ? 0 : from[i - step];
            float after = i + step < PIXELS ? from[i + step] : 0;
            to[i] = (1 - 2 * side) * from[i] + side * (before + after);
        }
        return to;
    }

    private static int pixel(double coordinate) {
        return (int) Math.clamp(coordinate, 0.0, SIDE - 1.0);
    }
}
