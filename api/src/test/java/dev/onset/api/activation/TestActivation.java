package dev.onset.api.activation;

import java.util.function.DoubleUnaryOperator;

/** An activation from two lambdas, for tests. */
final class TestActivation implements Activation {

    private final String name;
    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator slope;
    private final double[] kinks;

    TestActivation(String name, DoubleUnaryOperator value, DoubleUnaryOperator slope, double... kinks) {
        this.name = name;
        this.value = value;
        this.slope = slope;
        this.kinks = kinks;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double value(double x) {
        return value.applyAsDouble(x);
    }

    @Override
    public double slope(double x) {
        return slope.applyAsDouble(x);
    }

    @Override
    public double[] kinks() {
        return kinks.clone();
    }
}
