package dev.onset.api.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.onset.api.init.Initializer;
import dev.onset.api.init.TestSchemes.Scheme;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.ProblemCode;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ActivationCheckTest {

    private static final DoubleUnaryOperator ONE = x -> 1;

    @Test
    void aValueOrSlopeThatThrowsIsNamed() {
        assertBroken(
                new TestActivation("odd", ActivationCheckTest::angry, ONE), ProblemCode.ACTIVATION_1, "value(0.0)");
        assertBroken(
                new TestActivation("odd", ONE, ActivationCheckTest::angry), ProblemCode.ACTIVATION_1, "slope(0.0)");
    }

    @Test
    void errorsAreTheActivationsDoingToo() {
        assertBroken(
                throwing(new AssertionError("impossible")), ProblemCode.ACTIVATION_1, "AssertionError: impossible");
        assertBroken(throwing(new NoClassDefFoundError("com/acme/Gone")), ProblemCode.ACTIVATION_1, "com/acme/Gone");
        assertBroken(throwing(new StackOverflowError()), ProblemCode.ACTIVATION_1, "StackOverflowError");
    }

    @Test
    void aNanAtAFinitePointIsNamed() {
        assertBroken(new TestActivation("odd", Math::sqrt, ONE), ProblemCode.ACTIVATION_2, "NaN for value(-1.0)");
        assertBroken(
                new TestActivation("odd", ONE, x -> x == 0.5 ? Double.NaN : 1, 0.5),
                ProblemCode.ACTIVATION_2,
                "NaN for slope(0.5)");
    }

    @Test
    void kinksThatThrowAreNamed() {
        Activation odd = new Activation() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public double value(double x) {
                return x;
            }

            @Override
            public double slope(double x) {
                return 1;
            }

            @Override
            public double[] kinks() {
                throw new IllegalStateException("none");
            }
        };
        assertBroken(odd, ProblemCode.ACTIVATION_1, "kinks(): java.lang.IllegalStateException: none");
    }

    @Test
    void infinityIsNoFault() {
        Activation steep = new TestActivation("steep", x -> x > 5 ? Double.POSITIVE_INFINITY : x, ONE);
        assertThatCode(() -> NetworkPlan.inputs(1).layer(1, steep)).doesNotThrowAnyException();
    }

    @Test
    void anActivationThatThrowsOnTheWayToAGainIsBlamedInsteadOfTheInitializer() {
        Activation odd = new TestActivation("odd", x -> x > 2 && x < 3 ? angry(x) : x, ONE);
        NetworkPlan plan = NetworkPlan.inputs(2).layer(2, odd).layer(1, odd);
        Initializer gained = new Scheme((weights, layer, random) -> weights.fill(layer.gain()));
        assertCode(() -> Parameters.draw(plan, gained, 1), ProblemCode.ACTIVATION_1, "value(2.");
        assertCode(() -> Gain.forward(odd), ProblemCode.ACTIVATION_1, "value(2.");
    }

    private static Activation throwing(Error error) {
        return new TestActivation("odd", ONE, x -> {
            throw error;
        });
    }

    private static double angry(double x) {
        throw new IllegalStateException("not " + x);
    }

    private static void assertBroken(Activation odd, ProblemCode code, String message) {
        assertCode(() -> NetworkPlan.inputs(1).layer(1, odd), code, message);
        assertCode(() -> LayerSpec.alone(1, 1, odd), code, message);
    }

    private static void assertCode(ThrowingCallable call, ProblemCode code, String message) {
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(call)
                .withMessageStartingWith(code + " activation 'odd' (dev.onset.api.activation.")
                .withMessageContaining("test-classes")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
