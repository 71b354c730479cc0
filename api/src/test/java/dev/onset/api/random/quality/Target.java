package dev.onset.api.random.quality;

import dev.onset.api.random.Law;
import dev.onset.api.random.TruncatedNormal;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The distributions that samples are held against. */
enum Target {
    NORMAL(Law.Normal.STANDARD, 10_000_000) {
        @Override
        double below(double x) {
            return STANDARD.cumulativeProbability(x);
        }

        @Override
        double moment(int power) {
            return switch (power) {
                case 2 -> 1;
                case 4 -> 3;
                case 6 -> 15;
                case 8 -> 105;
                default -> 0;
            };
        }
    },
    /** On (-1, 1). */
    UNIFORM(Law.Symmetric.UNIT, 10_000_000) {
        @Override
        double below(double x) {
            return (1 + x) / 2;
        }

        @Override
        double moment(int power) {
            return (power & 1) == 1 ? 0 : 1.0 / (power + 1);
        }
    },
    /** A standard normal without what lies beyond ±2. */
    TRUNCATED(new TruncatedNormal(-2, 2).law(0, 1), 10_000_000) {
        @Override
        double below(double x) {
            return (STANDARD.cumulativeProbability(x) - BEYOND) / (1 - 2 * BEYOND);
        }

        /** By parts: m(k) = (k - 1) m(k - 2) - 2 · 2^(k-1) φ(2) / Φ(-2, 2). */
        @Override
        double moment(int power) {
            if ((power & 1) == 1) {
                return 0;
            }
            double edge = 2 * STANDARD.density(CUT) / (1 - 2 * BEYOND);
            return power == 0 ? 1 : (power - 1) * moment(power - 2) - Math.pow(CUT, power - 1) * edge;
        }
    },
    /** On [0, 1), of two words each. */
    HALF_OPEN(new Law.Interval(0, 1, Law.Ends.HALF_OPEN), 1_000_000) {
        @Override
        double below(double x) {
            return x;
        }

        @Override
        double above(double x) {
            return 1 - x;
        }

        @Override
        double moment(int power) {
            return 1.0 / (power + 1);
        }
    },
    /** How far a standard normal that lies beyond 3 does so. */
    BEYOND_THREE(new TruncatedNormal(3, Double.POSITIVE_INFINITY).law(-3, 1), 1_000_000) {
        @Override
        double below(double x) {
            return 1 - above(x);
        }

        @Override
        double above(double x) {
            return tail(3, x);
        }

        @Override
        double moment(int power) {
            return tailMoment(3, power);
        }
    },
    /** The same of 4, where {@link dev.onset.api.random.CutTail} begins. */
    BEYOND_FOUR(new TruncatedNormal(4, Double.POSITIVE_INFINITY).law(-4, 1), 1_000_000) {
        @Override
        double below(double x) {
            return 1 - above(x);
        }

        @Override
        double above(double x) {
            return tail(4, x);
        }

        @Override
        double moment(int power) {
            return tailMoment(4, power);
        }
    };

    static final double CUT = 2;
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double BEYOND = STANDARD.cumulativeProbability(-CUT);

    private final Law law;
    private final int count;

    Target(Law law, int count) {
        this.law = law;
        this.count = count;
    }

    /** What draws it. */
    Law law() {
        return law;
    }

    /** How many values of it are tested. */
    int count() {
        return count;
    }

    /** The probability of less than x. */
    abstract double below(double x);

    /** The probability of more than x, for the symmetric ones. */
    double above(double x) {
        return below(-x);
    }

    /** The expectation of x^power, for powers to the eighth. */
    abstract double moment(int power);

    private static double tail(double cut, double x) {
        return STANDARD.survivalProbability(cut + x) / STANDARD.survivalProbability(cut);
    }

    /** By parts, with x = z - cut: m(k) = (k - 1) m(k - 2) - cut m(k - 1), and m(1) = φ(cut) / Q(cut) - cut. */
    private static double tailMoment(double cut, int power) {
        double before = 1;
        double moment = STANDARD.density(cut) / STANDARD.survivalProbability(cut) - cut;
        for (int k = 2; k <= power; k++) {
            double next = (k - 1) * before - cut * moment;
            before = moment;
            moment = next;
        }
        return moment;
    }
}
