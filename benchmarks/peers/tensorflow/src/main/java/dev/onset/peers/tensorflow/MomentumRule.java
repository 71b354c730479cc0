package dev.onset.peers.tensorflow;

import dev.onset.api.engine.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Output;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/** Heavy-ball momentum. */
final class MomentumRule implements Rule {

    private final Ops tf;
    private final UpdateRule.Momentum rule;
    private final List<Variable> state = new ArrayList<>();

    MomentumRule(Ops tf, UpdateRule.Momentum rule) {
        this.tf = tf;
        this.rule = rule;
    }

    @Override
    public List<Op> updates(List<Variable> variables, Output<?>[] gradients) {
        List<Op> updates = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            Variable velocity =
                    Variable.zeros(tf, "velocity." + i, variable.value().shape());
            state.add(velocity);
            updates.add(tf.train.resourceApplyMomentum(
                    variable.handle(),
                    velocity.handle(),
                    tf.constant((float) rule.rate()),
                    Rule.gradient(gradients, i),
                    tf.constant((float) rule.momentum())));
        }
        return updates;
    }

    @Override
    public List<Variable> state() {
        return state;
    }
}
