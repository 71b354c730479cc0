package dev.onset.diagnosis.theory;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Points z and weights that integrate over a standard normal, one set for all functions of x = mean + deviation · z.
 *
 * <p>Panels of five Gauss-Legendre points, cut at the kinks and ever finer around them and around x = 0, where
 * saturating functions move; the error is below 1e-9 for the activations in use. One set of points gives a whole
 * layer's expectations in one pass.
 *
 * @param points standardized, ascending
 * @param weights of each, with the density in them
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside this package, compared by nobody
record Axis(double[] points, double[] weights) {

    private static final double REACH = 12;
    private static final double PANEL = 0.125;
    private static final double INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);
    private static final double INNER = Math.sqrt(5 - 2 * Math.sqrt(10.0 / 7)) / 3;
    private static final double OUTER = Math.sqrt(5 + 2 * Math.sqrt(10.0 / 7)) / 3;
    private static final double INNER_WEIGHT = (322 + 13 * Math.sqrt(70)) / 900;
    private static final double OUTER_WEIGHT = (322 - 13 * Math.sqrt(70)) / 900;
    private static final double MIDDLE_WEIGHT = 128.0 / 225;

    /**
     * The axis for functions of mean + deviation · z.
     *
     * @param kinks where they are not smooth, in units of their argument
     * @param fineness distance in those units over which they may move; 1 for an activation
     */
    static Axis of(double mean, double deviation, double[] kinks, double fineness) {
        DoubleStream.Builder edges = DoubleStream.builder();
        int panels = (int) Math.round(2 * REACH / PANEL);
        for (int i = 0; i <= panels; i++) {
            edges.add(-REACH + i * PANEL);
        }
        if (deviation > 0) {
            crowd(edges, -mean / deviation, fineness / (4 * deviation));
            for (double kink : kinks) {
                crowd(edges, (kink - mean) / deviation, fineness / (4 * deviation));
            }
        }
        return of(edges.build().sorted().distinct().toArray());
    }

    /** Σ weight · value: the expectation of a function of which these are the values at the points. */
    double expectation(double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** Cuts at the center, and around it at this distance and its doubles up to the even panels. */
    private static void crowd(DoubleStream.Builder edges, double center, double distance) {
        // Written so that NaN and infinity are passed over; never finer than rounding allows.
        if (!(Math.abs(center) < REACH)) {
            return;
        }
        edges.add(center);
        for (double d = Math.max(distance, 1e-9); d < PANEL; d *= 2) {
            addWithin(edges, center - d);
            addWithin(edges, center + d);
        }
    }

    private static void addWithin(DoubleStream.Builder edges, double point) {
        if (Math.abs(point) < REACH) {
            edges.add(point);
        }
    }

    private static Axis of(double[] edges) {
        double[] points = new double[5 * (edges.length - 1)];
        double[] weights = new double[points.length];
        for (int panel = 0; panel + 1 < edges.length; panel++) {
            double middle = (edges[panel] + edges[panel + 1]) / 2;
            double half = (edges[panel + 1] - edges[panel]) / 2;
            double[] nodes = {-OUTER, -INNER, 0, INNER, OUTER};
            double[] shares = {OUTER_WEIGHT, INNER_WEIGHT, MIDDLE_WEIGHT, INNER_WEIGHT, OUTER_WEIGHT};
            for (int i = 0; i < nodes.length; i++) {
                double z = middle + half * nodes[i];
                points[5 * panel + i] = z;
                weights[5 * panel + i] = half * shares[i] * INVERSE_SQRT_TWO_PI * StrictMath.exp(-z * z / 2);
            }
        }
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        return new Axis(points, weights);
    }
}
