package dev.onset.diagnosis.theory;

import dev.onset.api.activation.Activation;
import java.util.OptionalDouble;

/**
 * Where signals go in a network that repeats one layer for ever, and over how many layers they get there.
 *
 * <p>Source: B. Poole et al., arXiv:1606.05340; S. Schoenholz et al., "Deep information propagation", ICLR 2017,
 * arXiv:1611.01232.
 *
 * @param weightDeviation σ_w = √(fan-in · variance of a weight)
 * @param biasDeviation σ_b, the standard deviation of a bias
 * @param fixedPoint q*, the second moment of pre-activations that repeats itself; empty where q grows without bound or
 *     never settles
 * @param chi σ_w² E[f'(√q* z)²], the growth of squared gradients a layer there; below 1 they vanish, above they
 *     explode; NaN without a fixed point
 * @param correlation c*, the correlation of two inputs far up; NaN without a fixed point
 * @param xiQ layers over which q's distance from q* falls by a factor e; infinite where it does not, NaN without q*
 * @param xiC layers over which the correlation's distance from c* falls by a factor e; infinite on the critical line,
 *     NaN without q*
 * @param words one sentence that says all this
 */
public record DepthScales(
        double weightDeviation,
        double biasDeviation,
        OptionalDouble fixedPoint,
        double chi,
        double correlation,
        double xiQ,
        double xiC,
        String words) {

    /** Trained networks were found to reach about this many correlation depths; arXiv:1611.01232, section 5. */
    private static final double REACH = 6;

    /**
     * The depth scales of one layer, repeated.
     *
     * @param weightVariance σ_w², at least 0
     * @param biasVariance σ_b², at least 0
     * @param start the second moment of pre-activations from which they set out
     */
    public static DepthScales of(Activation activation, double weightVariance, double biasVariance, double start) {
        return new Recursion(activation, weightVariance, biasVariance).scales(start);
    }

    /** About 6 ξ_c layers: how deep such a network can be and still train; empty where unlimited or unknown. */
    public OptionalDouble trainableDepth() {
        return Double.isFinite(xiC) ? OptionalDouble.of(REACH * xiC) : OptionalDouble.empty();
    }
}
