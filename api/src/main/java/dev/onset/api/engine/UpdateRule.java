package dev.onset.api.engine;

import dev.onset.api.Description;
import dev.onset.api.Named;
import dev.onset.api.plugin.Spec;
import java.util.List;

/**
 * How a gradient changes a parameter.
 *
 * <p>Sealed, because each rule is a kernel of the engine. In the formulas w is a parameter, g its gradient, t the step
 * from 1; all arithmetic is float32, elementwise, and the same for weights and biases unless said otherwise.
 */
public sealed interface UpdateRule extends Named {

    /** The learning rate. */
    double rate();

    /** This rule with another learning rate, for schedules. */
    UpdateRule withRate(double rate);

    /** Every rule, with its defaults. */
    static List<UpdateRule> all() {
        return List.of(new Sgd(), new Momentum(), new Nesterov(), new Adam(), new AdamW(), new RmsProp());
    }

    /**
     * Stochastic gradient descent: w ← w - rate · g.
     *
     * @param rate the learning rate, positive
     */
    record Sgd(double rate) implements UpdateRule {
        public Sgd {
            Range.positive("sgd", "rate", rate);
        }

        public Sgd() {
            this(0.01);
        }

        @Override
        public String name() {
            return "sgd";
        }

        @Override
        public Sgd withRate(double rate) {
            return new Sgd(rate);
        }

        @Override
        public Description description() {
            return new Description(
                    "Plain stochastic gradient descent.",
                    "w <- w - rate g",
                    "H. Robbins and S. Monro, Ann. Math. Statist. 22 (1951), doi:10.1214/aoms/1177729586",
                    "sgd(rate=0.01)");
        }

        @Override
        public String toString() {
            return Spec.of(this).toString();
        }
    }

    /**
     * Gradient descent with heavy-ball momentum: v ← momentum · v + g; w ← w - rate · v.
     *
     * @param rate the learning rate, positive
     * @param momentum in [0, 1)
     */
    record Momentum(double rate, double momentum) implements UpdateRule {
        public Momentum {
            Range.positive("momentum", "rate", rate);
            Range.fraction("momentum", "momentum", momentum);
        }

        public Momentum() {
            this(0.01, 0.9);
        }

        @Override
        public String name() {
            return "momentum";
        }

        @Override
        public Momentum withRate(double rate) {
            return new Momentum(rate, momentum);
        }

        @Override
        public Description description() {
            return new Description(
                    "Gradient descent with heavy-ball momentum.",
                    "v <- momentum v + g;  w <- w - rate v",
                    "B. T. Polyak, USSR Comput. Math. Math. Phys. 4 (1964), doi:10.1016/0041-5553(64)90137-5",
                    "momentum(rate=0.01, momentum=0.9)");
        }

        @Override
        public String toString() {
            return Spec.of(this).toString();
        }
    }

    /**
     * Nesterov's momentum: v ← momentum · v + g; w ← w - rate · (g + momentum · v).
     *
     * @param rate the learning rate, positive
     * @param momentum in [0, 1)
     */
    record Nesterov(double rate, double momentum) implements UpdateRule {
        public Nesterov {
            Range.positive("nesterov", "rate", rate);
            Range.fraction("nesterov", "momentum", momentum);
        }

        public Nesterov() {
            this(0.01, 0.9);
        }

        @Override
        public String name() {
            return "nesterov";
        }

        @Override
        public Nesterov withRate(double rate) {
            return new Nesterov(rate, momentum);
        }

        @Override
        public Description description() {
            return new Description(
                    "Gradient descent with Nesterov's momentum.",
                    "v <- momentum v + g;  w <- w - rate (g + momentum v)",
                    "I. Sutskever et al., On the importance of initialization and momentum in deep learning, ICML 2013",
                    "nesterov(rate=0.01, momentum=0.9)");
        }

        @Override
        public String toString() {
            return Spec.of(this).toString();
        }
    }

    /**
     * Adam: m ← beta1 · m + (1 - beta1) · g; v ← beta2 · v + (1 - beta2) · g²; w ← w - rate · m̂ / (√v̂ + epsilon),
     * with m̂ = m / (1 - beta1^t) and v̂ = v / (1 - beta2^t).
     *
     * @param rate the learning rate, positive
     * @param beta1 in [0, 1)
     * @param beta2 in [0, 1)
     * @param epsilon positive
     */
    record Adam(double rate, double beta1, double beta2, double epsilon) implements UpdateRule {
        public Adam {
            Range.positive("adam", "rate", rate);
            Range.fraction("adam", "beta1", beta1);
            Range.fraction("adam", "beta2", beta2);
            Range.positive("adam", "epsilon", epsilon);
        }

        public Adam() {
            this(0.001, 0.9, 0.999, 1e-8);
        }

        @Override
        public String name() {
            return "adam";
        }

        @Override
        public Adam withRate(double rate) {
            return new Adam(rate, beta1, beta2, epsilon);
        }

        @Override
        public Description description() {
            return new Description(
                    "Adaptive moments, bias-corrected.",
                    "m <- beta1 m + (1-beta1) g;  v <- beta2 v + (1-beta2) g^2;"
                            + "  w <- w - rate (m/(1-beta1^t)) / (sqrt(v/(1-beta2^t)) + epsilon)",
                    "D. Kingma and J. Ba, ICLR 2015, arXiv:1412.6980",
                    "adam(rate=0.001)");
        }

        @Override
        public String toString() {
            return Spec.of(this).toString();
        }
    }

    /**
     * Adam with decoupled weight decay: w ← w - rate · decay · w before Adam's step; biases do not decay.
     *
     * @param rate the learning rate, positive
     * @param beta1 in [0, 1)
     * @param beta2 in [0, 1)
     * @param epsilon positive
     * @param decay at least 0
     */
    record AdamW(double rate, double beta1, double beta2, double epsilon, double decay) implements UpdateRule {
        public AdamW {
            Range.positive("adamw", "rate", rate);
            Range.fraction("adamw", "beta1", beta1);
            Range.fraction("adamw", "beta2", beta2);
            Range.positive("adamw", "epsilon", epsilon);
            Range.notNegative("adamw", "decay", decay);
        }

        public AdamW() {
            this(0.001, 0.9, 0.999, 1e-8, 0.01);
        }

        @Override
        public String name() {
            return "adamw";
        }

        @Override
        public AdamW withRate(double rate) {
            return new AdamW(rate, beta1, beta2, epsilon, decay);
        }

        @Override
        public Description description() {
            return new Description(
                    "Adam with decoupled weight decay; biases do not decay.",
                    "w <- w - rate decay w, then Adam's step",
                    "I. Loshchilov and F. Hutter, ICLR 2019, arXiv:1711.05101",
                    "adamw(rate=0.001, decay=0.01)");
        }

        @Override
        public String toString() {
            return Spec.of(this).toString();
        }
    }

    /**
     * RMSProp: s ← rho · s + (1 - rho) · g²; w ← w - rate · g / (√s + epsilon).
     *
     * @param rate the learning rate, positive
     * @param rho in [0, 1)
     * @param epsilon positive
     */
    record RmsProp(double rate, double rho, double epsilon) implements UpdateRule {
        public RmsProp {
            Range.positive("rmsprop", "rate", rate);
            Range.fraction("rmsprop", "rho", rho);
            Range.positive("rmsprop", "epsilon", epsilon);
        }

        public RmsProp() {
            this(0.001, 0.9, 1e-7);
        }

        @Override
        public String name() {
            return "rmsprop";
        }

        @Override
        public RmsProp withRate(double rate) {
            return new RmsProp(rate, rho, epsilon);
        }

        @Override
        public Description description() {
            return new Description(
                    "Gradient divided by a running root mean square.",
                    "s <- rho s + (1-rho) g^2;  w <- w - rate g / (sqrt(s) + epsilon)",
                    "T. Tieleman and G. Hinton, Coursera: Neural Networks for Machine Learning, lecture 6.5 (2012)",
                    "rmsprop(rate=0.001)");
        }

        @Override
        public String toString() {
            return Spec.of(this).toString();
        }
    }
}
