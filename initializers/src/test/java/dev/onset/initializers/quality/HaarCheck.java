package dev.onset.initializers.quality;

import dev.onset.api.random.RandomStream;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/**
 * Tests of Haar's measure on the orthogonal group O(n), each a p-value of many matrices.
 *
 * <p>Moments of entries: B. Collins and P. Śniady, Commun. Math. Phys. 264 (2006), arXiv:math-ph/0402073. Of traces: P.
 * Diaconis and M. Shahshahani, J. Appl. Probab. 31A (1994), doi:10.2307/3214948. Densities of eigenangles: M. Mehta,
 * "Random Matrices", for the classical groups.
 */
enum HaarCheck {
    FIRST_MOMENT(6) {
        @Override
        double pValue(double[][] draws) {
            return eachEntry(draws, (q, entry) -> q[entry], 0);
        }
    },
    SECOND_MOMENT(6) {
        @Override
        double pValue(double[][] draws) {
            return eachEntry(draws, (q, entry) -> q[entry] * q[entry], 1.0 / side());
        }
    },
    FOURTH_MOMENT(6) {
        @Override
        double pValue(double[][] draws) {
            return eachEntry(draws, (q, entry) -> Math.pow(q[entry], 4), 3.0 / (side() * (side() + 2)));
        }
    },
    /** The product of a 2 x 2 minor's four entries, which tells rows and columns that do not belong together. */
    MINOR_PRODUCT(6) {
        @Override
        double pValue(double[][] draws) {
            int n = side();
            return mean(draws, q -> q[0] * q[1] * q[n] * q[n + 1], -1.0 / (n * (n - 1) * (n + 2)));
        }
    },
    /** An entry is a beta variate, moved to (-1, 1): those of the diagonal, where signs are decided. */
    ENTRY_DISTRIBUTION(6) {
        @Override
        double pValue(double[][] draws) {
            double half = (side() - 1) / 2.0;
            BetaDistribution beta = BetaDistribution.of(half, half);
            DoubleUnaryOperator below = x -> beta.cumulativeProbability((1 + x) / 2);
            return worst(side(), row -> distance(draws, q -> q[row * (side() + 1)], below));
        }
    },
    /** The sum of the eigenangles' cosines. */
    FIRST_TRACE(6) {
        @Override
        double pValue(double[][] draws) {
            return traces(draws, 1);
        }
    },
    /** The sum of the cosines of the eigenangles twice over. */
    SECOND_TRACE(6) {
        @Override
        double pValue(double[][] draws) {
            return traces(draws, 2);
        }
    },
    /** The sum of the cosines of the eigenangles three times over. */
    THIRD_TRACE(6) {
        @Override
        double pValue(double[][] draws) {
            return traces(draws, 3);
        }
    },
    DETERMINANT(6) {
        @Override
        double pValue(double[][] draws) {
            return mean(draws, q -> SmallMatrix.determinant(side(), q) > 0 ? 1 : 0, 0.5);
        }
    },
    /** The angle of a rotation in space: density (1 - cos θ) / π. */
    ANGLE_IN_SPACE(3) {
        @Override
        double pValue(double[][] draws) {
            ToDoubleFunction<double[]> angle = q -> {
                // Minus a reflection is a rotation where n is odd.
                double trace = SmallMatrix.trace(3, q) * Math.signum(SmallMatrix.determinant(3, q));
                return angle((trace - 1) / 2);
            };
            return distance(draws, angle, x -> (x - Math.sin(x)) / Math.PI);
        }
    },
    /** One of the two angles of a rotation in four dimensions: density (2 + cos 2θ) / 2π. */
    ANGLE_IN_FOUR_DIMENSIONS(4) {
        @Override
        double pValue(double[][] draws) {
            RandomStream coin = RandomStream.root(77);
            double[][] rotations = Arrays.stream(draws)
                    .filter(q -> SmallMatrix.determinant(4, q) > 0)
                    .toArray(double[][]::new);
            double[][] angles = IntStream.range(0, rotations.length)
                    .mapToObj(i -> new double[] {eitherAngle(rotations[i], coin.bits(i) < 0)})
                    .toArray(double[][]::new);
            return distance(angles, x -> x[0], x -> (2 * x + Math.sin(2 * x) / 2) / (2 * Math.PI));
        }
    },
    /** Q of one stream against Q of the next. */
    NEIGHBOURS(6) {
        @Override
        double pValue(double[][] draws) {
            return worst(
                    2,
                    power -> mean(
                            IntStream.range(0, draws.length / 2)
                                    .mapToObj(i -> new double[] {SmallMatrix.inner(draws[2 * i], draws[2 * i + 1])})
                                    .toArray(double[][]::new),
                            x -> Math.pow(x[0], power + 1),
                            power));
        }
    };

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final int side;

    HaarCheck(int side) {
        this.side = side;
    }

    /** n, so that a matrix has n x n entries. */
    int side() {
        return side;
    }

    /** The probability of what is at least as far out, over independent draws of that side. */
    abstract double pValue(double[][] draws);

    double eachEntry(double[][] draws, EntryFunction function, double expected) {
        return worst(side * side, entry -> mean(draws, q -> function.of(q, entry), expected));
    }

    /** E tr Qᵏ is 1 for even k and 0 for odd, and E (tr Qᵏ)² is k more, for 2k up to n. */
    double traces(double[][] draws, int power) {
        int even = power % 2 == 0 ? 1 : 0;
        ToDoubleFunction<double[]> trace = q -> {
            double[] product = q;
            for (int i = 1; i < power; i++) {
                product = SmallMatrix.product(side, product, q);
            }
            return SmallMatrix.trace(side, product);
        };
        double[][] traces = Arrays.stream(draws)
                .map(q -> new double[] {trace.applyAsDouble(q)})
                .toArray(double[][]::new);
        return worst(2, k -> mean(traces, x -> Math.pow(x[0], k + 1), k == 0 ? even : power + even));
    }

    /** The least of several p-values, raised by their number. */
    private static double worst(int count, IntToDoubleFunction pValue) {
        return Math.min(
                1,
                count
                        * IntStream.range(0, count)
                                .parallel()
                                .mapToDouble(pValue)
                                .min()
                                .orElseThrow());
    }

    /** Of a mean, by the normal distribution with the sample's own deviation. */
    private static double mean(double[][] draws, ToDoubleFunction<double[]> value, double expected) {
        double sum = 0;
        double squares = 0;
        for (double[] draw : draws) {
            double x = value.applyAsDouble(draw) - expected;
            sum += x;
            squares += x * x;
        }
        double mean = sum / draws.length;
        double variance = squares / draws.length - mean * mean;
        return 2 * NORMAL.survivalProbability(Math.abs(mean) / Math.sqrt(variance / draws.length));
    }

    private static double distance(double[][] draws, ToDoubleFunction<double[]> value, DoubleUnaryOperator below) {
        double[] values = Arrays.stream(draws).mapToDouble(value).toArray();
        return KolmogorovSmirnovTest.withDefaults().test(values, below).getPValue();
    }

    /** From tr Q = 2 (c + d) and tr Q² = 4 (c² + d²) - 4, c and d the cosines of the two. */
    private static double eitherAngle(double[] q, boolean larger) {
        double middle = SmallMatrix.trace(4, q) / 4;
        double squares = (SmallMatrix.trace(4, SmallMatrix.product(4, q, q)) + 4) / 4;
        double apart = Math.sqrt(Math.max(0, squares / 2 - middle * middle));
        return angle(larger ? middle + apart : middle - apart);
    }

    private static double angle(double cosine) {
        return Math.acos(Math.clamp(cosine, -1, 1));
    }

    /** One number of a matrix and the place of one entry. */
    interface EntryFunction {
        double of(double[] q, int entry);
    }
}
