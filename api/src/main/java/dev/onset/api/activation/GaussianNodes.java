package dev.onset.api.activation;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The points and weights of a quadrature over N(0, 1), for whoever integrates many functions of one activation: its
 * values at the points are computed once.
 *
 * <p>Composite Gauss-Legendre with 20 points to a panel, as in {@link GaussianExpectation}, on [-10, 10], beyond which
 * lies 2e-23 of the distribution.
 */
public final class GaussianNodes {

    private static final double REACH = 10;
    private static final int PANELS = 80;
    private static final int POINTS = 20;
    private static final double INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);
    private static final GaussLegendre RULE = GaussLegendre.ofPoints(POINTS);

    private final double[] points;
    private final double[] weights;

    private GaussianNodes(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /**
     * The points for functions that are smooth between these splits.
     *
     * @param splits kinks, and points that crowd where the functions move fast; in any order, those out of reach unused
     */
    public static GaussianNodes splitAt(double... splits) {
        DoubleStream even =
                DoubleStream.iterate(-REACH, edge -> edge + 2 * REACH / PANELS).limit(PANELS + 1);
        double[] edges = DoubleStream.concat(even, Arrays.stream(splits).filter(split -> Math.abs(split) < REACH))
                .sorted()
                .toArray();
        DoubleStream.Builder points = DoubleStream.builder();
        DoubleStream.Builder weights = DoubleStream.builder();
        for (int i = 0; i + 1 < edges.length; i++) {
            RULE.visit(edges[i], edges[i + 1], (z, weight) -> {
                points.add(z);
                weights.add(weight * INVERSE_SQRT_TWO_PI * StrictMath.exp(-z * z / 2));
            });
        }
        return new GaussianNodes(points.build().toArray(), weights.build().toArray());
    }

    /** How many points. */
    public int count() {
        return points.length;
    }

    /** A point. */
    public double point(int index) {
        return points[index];
    }

    /** The share of the distribution that a point stands for; all of them add up to 1. */
    public double weight(int index) {
        return weights[index];
    }
}
