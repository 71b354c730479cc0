package dev.onset.workbench.bench;

import dev.onset.api.activation.LaneActivation;
import dev.onset.api.activation.Lanes;

/** The exponential as if it were an activation, so that the engine's own exp can be measured alone. */
public record Exp() implements LaneActivation {

    @Override
    public String name() {
        return "exp";
    }

    @Override
    public <L> L value(Lanes<L> m, L x) {
        return m.exp(x);
    }

    @Override
    public <L> L slope(Lanes<L> m, L x, L y) {
        return y;
    }
}
