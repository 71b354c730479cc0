package dev.onset.engine.simd.kernel.activation;

import dev.onset.api.activation.LaneActivation;
import java.util.List;

/**
 * An activation's value or slope as a straight line of operations, found by running its definition once over symbols.
 *
 * @param nodes in an order in which each follows its operands
 * @param result the node whose value is asked for
 */
record Formula(List<Node> nodes, Node result) {

    Formula {
        nodes = List.copyOf(nodes);
    }

    /** f. */
    static Formula value(LaneActivation activation) {
        Trace m = new Trace();
        return m.formula(activation.value(m, m.input(Op.INPUT_X)));
    }

    /** f', from the pre-activation and the activation. */
    static Formula slope(LaneActivation activation) {
        Trace m = new Trace();
        return m.formula(activation.slope(m, m.input(Op.INPUT_X), m.input(Op.INPUT_Y)));
    }

    /** A register for each node, for {@link #at}. */
    int[] registers() {
        return new int[result.index() + 1];
    }

    /** The formula at one point, operation by operation: slow, and what every loop must agree with. */
    float at(float x, float y, int[] registers) {
        for (Node n : nodes) {
            registers[n.index()] =
                    n.op().isInt() ? ints(n, registers) : Float.floatToRawIntBits(floats(n, registers, x, y));
        }
        return Float.intBitsToFloat(registers[result.index()]);
    }

    private static float floats(Node n, int[] r, float x, float y) {
        return switch (n.op()) {
            case INPUT_X -> x;
            case INPUT_Y -> y;
            case CONSTANT -> Float.intBitsToFloat(n.immediate());
            case FLOAT -> Float.intBitsToFloat(r[n.a()]);
            case ABS -> Math.abs(of(r, n.a()));
            case SQRT -> (float) Math.sqrt(of(r, n.a()));
            case PLUS -> of(r, n.a()) + of(r, n.b());
            case MINUS -> of(r, n.a()) - of(r, n.b());
            case TIMES -> of(r, n.a()) * of(r, n.b());
            case OVER -> of(r, n.a()) / of(r, n.b());
            case MAX -> Math.max(of(r, n.a()), of(r, n.b()));
            case MIN -> Math.min(of(r, n.a()), of(r, n.b()));
            case FMA -> Math.fma(of(r, n.a()), of(r, n.b()), of(r, n.c()));
            case SELECT_LESS -> of(r, n.a()) < of(r, n.b()) ? of(r, n.c()) : of(r, n.d());
            case SELECT_AT_MOST -> of(r, n.a()) <= of(r, n.b()) ? of(r, n.c()) : of(r, n.d());
            default -> throw new IllegalStateException(n.op() + " gives an int");
        };
    }

    private static float of(int[] registers, int index) {
        return Float.intBitsToFloat(registers[index]);
    }

    private static int ints(Node n, int[] r) {
        int a = r[n.a()];
        return switch (n.op()) {
            case BITS -> a;
            case INT_PLUS -> a + n.immediate();
            case INT_MINUS -> a - r[n.b()];
            case INT_NEGATE -> -a;
            case INT_MIN -> Math.min(a, n.immediate());
            case INT_AND -> a & n.immediate();
            case INT_OR -> a | r[n.b()];
            case INT_SHIFT_RIGHT -> a >> n.immediate();
            case INT_SHIFT_LEFT -> a << n.immediate();
            default -> throw new IllegalStateException(n.op() + " gives a float");
        };
    }
}
