package dev.onset.api.activation;

/**
 * An activation written once over {@link Lanes}: the engine's vector loop, the double-precision definition and the
 * testkit's dual-number check are three interpretations of the same two methods.
 *
 * <pre>{@code
 * public record Silu() implements LaneActivation {
 *   public String name() { return "silu"; }
 *   public <L> L value(Lanes<L> m, L x) { return m.times(x, m.sigmoid(x)); }
 *   public <L> L slope(Lanes<L> m, L x, L y) {
 *     L s = m.sigmoid(x);
 *     return m.fma(y, m.minus(m.of(1), s), s);
 *   }
 * }
 * }</pre>
 */
public interface LaneActivation extends Activation {

    /** f(x), lane by lane. */
    <L> L value(Lanes<L> m, L x);

    /**
     * f'(x), lane by lane.
     *
     * @param x the pre-activation
     * @param y f(x) as {@link #value(Lanes, Object)} gave it, so that tanh and sigmoid stay one line
     */
    <L> L slope(Lanes<L> m, L x, L y);

    @Override
    default double value(double x) {
        return value(DoubleLanes.INSTANCE, x);
    }

    @Override
    default double slope(double x) {
        Double boxed = x;
        return slope(DoubleLanes.INSTANCE, boxed, value(DoubleLanes.INSTANCE, boxed));
    }
}
