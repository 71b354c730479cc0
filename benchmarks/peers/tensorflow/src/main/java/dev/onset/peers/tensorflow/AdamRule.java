package dev.onset.peers.tensorflow;

import dev.onset.api.engine.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/** Adam; the powers of its betas are two more variables. */
final class AdamRule implements Rule {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final Ops tf;
    private final UpdateRule.Adam rule;
    private final List<Variable> state = new ArrayList<>();

    AdamRule(Ops tf, UpdateRule.Adam rule) {
        this.tf = tf;
        this.rule = rule;
    }

    @Override
    public List<Op> updates(List<Variable> variables, Output<?>[] gradients) {
        Variable firstPower = Variable.of(tf, "power.first", Shape.scalar(), new float[] {FIRST});
        Variable secondPower = Variable.of(tf, "power.second", Shape.scalar(), new float[] {SECOND});
        state.add(firstPower);
        state.add(secondPower);
        List<Op> updates = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            Variable first = Variable.zeros(tf, "first." + i, variable.value().shape());
            Variable second = Variable.zeros(tf, "second." + i, variable.value().shape());
            state.add(first);
            state.add(second);
            updates.add(tf.train.resourceApplyAdam(
                    variable.handle(),
                    first.handle(),
                    second.handle(),
                    firstPower.value(),
                    secondPower.value(),
                    tf.constant((float) rule.rate()),
                    tf.constant(FIRST),
                    tf.constant(SECOND),
                    tf.constant(EPSILON),
                    Rule.gradient(gradients, i)));
        }
        Ops after = tf.withControlDependencies(updates);
        updates.add(power(after, firstPower, FIRST));
        updates.add(power(after, secondPower, SECOND));
        return updates;
    }

    private static Op power(Ops after, Variable power, float beta) {
        return after.assignVariableOp(power.handle(), after.math.mul(power.value(), after.constant(beta)));
    }

    @Override
    public List<Variable> state() {
        return state;
    }
}
