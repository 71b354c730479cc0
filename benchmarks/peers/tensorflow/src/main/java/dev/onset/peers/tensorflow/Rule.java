package dev.onset.peers.tensorflow;

import dev.onset.api.engine.UpdateRule;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** An update rule by TensorFlow's own fused operations. */
interface Rule {

    /** The operations that change the variables. */
    List<Op> updates(List<Variable> variables, Output<?>[] gradients);

    /** What the rule remembers; known once {@link #updates} has been called. */
    List<Variable> state();

    /** The rule in TensorFlow's terms. */
    static Rule of(Ops tf, UpdateRule rule) {
        return switch (rule) {
            case UpdateRule.Momentum momentum -> new MomentumRule(tf, momentum);
            case UpdateRule.Adam adam -> new AdamRule(tf, adam);
            default -> throw new IllegalArgumentException("no rule here for " + rule.name());
        };
    }

    /** A gradient, which is of the type of its variable. */
    @SuppressWarnings("unchecked")
    static Operand<TFloat32> gradient(Output<?>[] gradients, int index) {
        return (Operand<TFloat32>) gradients[index];
    }
}
