package dev.onset.engine.simd.kernel.activation;

import dev.onset.api.activation.DoubleLanes;
import dev.onset.api.activation.ErrorFunction;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;
import java.util.function.DoubleUnaryOperator;

/** The transcendental operations of lanes, each as an activation of its own, with its oracle and its promise. */
@SuppressWarnings("ImmutableEnumChecker") // the oracles are stateless
enum Function implements LaneActivation {
    EXP(2, Float.NEGATIVE_INFINITY, StrictMath::exp) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.exp(x);
        }
    },
    EXPM1(3, Float.NEGATIVE_INFINITY, StrictMath::expm1) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.expm1(x);
        }
    },
    LOG1P(3, 0, StrictMath::log1p) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.log1p(x);
        }
    },
    TANH(3, Float.NEGATIVE_INFINITY, StrictMath::tanh) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.tanh(x);
        }
    },
    SIGMOID(3, Float.NEGATIVE_INFINITY, Function::exactSigmoid) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.sigmoid(x);
        }
    },
    ERF(3, Float.NEGATIVE_INFINITY, ErrorFunction::erf) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.erf(x);
        }
    },
    NORMAL_CDF(1, Float.NEGATIVE_INFINITY, DoubleLanes.INSTANCE::normalCdf) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.normalCdf(x);
        }

        @Override
        double unit(double truth) {
            return 1.5e-7;
        }
    },
    SIN(2, -1e6f, 1e6f, StrictMath::sin) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.sin(x);
        }
    },
    COS(2, -1e6f, 1e6f, StrictMath::cos) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.cos(x);
        }
    },
    ATAN(3, Float.NEGATIVE_INFINITY, StrictMath::atan) {
        @Override
        public <L> L value(Lanes<L> m, L x) {
            return m.atan(x);
        }
    };

    /** The promised accuracy in {@link #unit}s. */
    final double ulps;
    /** Where the promise begins. */
    final float from;
    /** Where it ends. */
    final float to;

    final DoubleUnaryOperator exact;

    Function(double ulps, float from, DoubleUnaryOperator exact) {
        this(ulps, from, Float.POSITIVE_INFINITY, exact);
    }

    Function(double ulps, float from, float to, DoubleUnaryOperator exact) {
        this.ulps = ulps;
        this.from = from;
        this.to = to;
        this.exact = exact;
    }

    /** Not used: only values are compared. */
    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        return m.of(1);
    }

    private static double exactSigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /** The error of a float32 answer in units in the last place of the exact result. */
    double error(float x, float answer) {
        double truth = exact.applyAsDouble(x);
        if (Double.isNaN(truth) || Double.isNaN(answer)) {
            return Double.isNaN(truth) && Double.isNaN(answer) ? 0 : Double.POSITIVE_INFINITY;
        }
        if (answer == (float) truth) {
            return 0;
        }
        boolean subnormalSigmoid = this == SIGMOID && truth < Float.MIN_NORMAL;
        if (subnormalSigmoid) {
            return answer >= 0 && answer <= 2 * Float.MIN_NORMAL ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.abs(answer - truth) / unit(truth);
    }

    /** What errors are counted in. */
    double unit(double truth) {
        return Math.ulp((float) truth);
    }
}
