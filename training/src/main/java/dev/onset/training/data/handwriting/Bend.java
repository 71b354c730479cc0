package dev.onset.training.data.handwriting;

/**
 * A smooth bending of the writing box: each coordinate moves by a random polynomial of degree three in both, without
 * its constant and linear terms, which placing takes care of.
 *
 * @param x coefficients of the horizontal movement over the terms of {@link #apply}
 * @param y coefficients of the vertical one
 */
record Bend(double[] x, double[] y) {

    private static final int TERMS = 6;

    static Bend draw(Draws draws, double amount) {
        double[] x = new double[TERMS];
        double[] y = new double[TERMS];
        for (int term = 0; term < TERMS; term++) {
            x[term] = amount * draws.normal();
            y[term] = amount * draws.normal();
        }
        return new Bend(x, y);
    }

    /** Moves the points of a stroke. */
    void apply(Stroke stroke) {
        for (int i = 0; i < stroke.points(); i++) {
            // The box as [-1, 1] x [-1, 1].
            double u = 2 * stroke.x()[i] - 1;
            double v = 2 * stroke.y()[i] - 1;
            stroke.x()[i] += movement(x, u, v);
            stroke.y()[i] += movement(y, u, v);
        }
    }

    private static double movement(double[] c, double u, double v) {
        double cubeU = u * (u * u - 0.75);
        double cubeV = v * (v * v - 0.75);
        return c[0] * u * v
                + c[1] * (u * u - 0.5)
                + c[2] * (v * v - 0.5)
                + c[3] * cubeU
                + c[4] * cubeV
                + c[5] * u * v * v;
    }
}
