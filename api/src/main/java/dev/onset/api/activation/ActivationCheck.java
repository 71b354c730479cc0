package dev.onset.api.activation;

import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.ProblemCode;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Holds an activation to its contract at a few points, so that a broken one is named before it spoils a network. */
public final class ActivationCheck {

    private static final double[] POINTS = {0, 1, -1, 10, -10};

    private ActivationCheck() {}

    /**
     * Asks the activation for its value and slope at 0, ±1, ±10 and its kinks.
     *
     * @throws PluginException ACTIVATION-1 when it throws, ACTIVATION-2 when it gives NaN; the message names the
     *     activation, where it came from and the point
     */
    public static void check(Activation activation) {
        double[] kinks = asked(activation, "kinks()", () -> activation.kinks().clone());
        DoubleStream.concat(Arrays.stream(POINTS), Arrays.stream(kinks).filter(Double::isFinite))
                .forEach(x -> {
                    number(activation, "value", x, activation::value);
                    number(activation, "slope", x, activation::slope);
                });
    }

    /** A function of the activation at one point, blaming the activation where it throws. */
    static double at(Activation activation, String name, double x, DoubleUnaryOperator function) {
        // Not through asked(): this runs thousands of times for one gain, and should not box.
        try {
            return function.applyAsDouble(x);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw threw(activation, name + "(" + x + ")", e);
        }
    }

    private static void number(Activation activation, String name, double x, DoubleUnaryOperator function) {
        if (Double.isNaN(at(activation, name, x, function))) {
            throw new PluginException(
                    ProblemCode.ACTIVATION_2,
                    culprit(activation) + " gives NaN for " + name + "(" + x
                            + "); value and slope must be numbers at every finite x.");
        }
    }

    private static <T> T asked(Activation activation, String call, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw threw(activation, call, e);
        }
    }

    private static PluginException threw(Activation activation, String call, Throwable thrown) {
        return new PluginException(
                ProblemCode.ACTIVATION_1, culprit(activation) + " failed in " + call + ": " + thrown, thrown);
    }

    private static String culprit(Activation activation) {
        return "activation '" + activation.name() + "' (" + PluginException.origin(activation.getClass()) + ")";
    }
}
