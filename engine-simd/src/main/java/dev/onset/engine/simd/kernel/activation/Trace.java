package dev.onset.engine.simd.kernel.activation;

import dev.onset.api.activation.Lanes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Symbols as lanes: running an activation's definition over them records its formula.
 *
 * <p>Lanes are opaque, so a definition cannot branch on a number, and one run sees all there is. The same operation on
 * the same operands is recorded once.
 */
final class Trace implements Lanes<Node> {

    private static final int NONE = -1;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Node> known = new HashMap<>();

    /** What leads to {@code result}, the rest left out. */
    Formula formula(Node result) {
        BitSet needed = new BitSet();
        needed.set(result.index());
        for (int i = result.index(); i >= 0; i--) {
            if (needed.get(i)) {
                Node n = nodes.get(i);
                for (int operand : new int[] {n.a(), n.b(), n.c(), n.d()}) {
                    if (operand != NONE) {
                        needed.set(operand);
                    }
                }
            }
        }
        return new Formula(needed.stream().mapToObj(nodes::get).toList(), result);
    }

    Node input(Op op) {
        return add(op, 0, NONE, NONE, NONE, NONE);
    }

    private Node add(Op op, int immediate, int a, int b, int c, int d) {
        return known.computeIfAbsent(new Node(NONE, op, immediate, a, b, c, d), key -> {
            Node node = new Node(nodes.size(), op, immediate, a, b, c, d);
            nodes.add(node);
            return node;
        });
    }

    private Node unary(Op op, Node a) {
        return add(op, 0, a.index(), NONE, NONE, NONE);
    }

    private Node binary(Op op, Node a, Node b) {
        return add(op, 0, a.index(), b.index(), NONE, NONE);
    }

    @Override
    public Node of(double c) {
        return add(Op.CONSTANT, Float.floatToRawIntBits((float) c), NONE, NONE, NONE, NONE);
    }

    @Override
    public Node plus(Node a, Node b) {
        return binary(Op.PLUS, a, b);
    }

    @Override
    public Node minus(Node a, Node b) {
        return binary(Op.MINUS, a, b);
    }

    @Override
    public Node times(Node a, Node b) {
        return binary(Op.TIMES, a, b);
    }

    @Override
    public Node over(Node a, Node b) {
        return binary(Op.OVER, a, b);
    }

    @Override
    public Node fma(Node a, Node b, Node c) {
        return add(Op.FMA, 0, a.index(), b.index(), c.index(), NONE);
    }

    @Override
    public Node max(Node a, Node b) {
        if (isPlainConstant(a)) {
            return whenAtMost(b, a, a, b);
        }
        return isPlainConstant(b) ? whenAtMost(a, b, b, a) : binary(Op.MAX, a, b);
    }

    @Override
    public Node min(Node a, Node b) {
        if (isPlainConstant(a)) {
            return whenLess(a, b, a, b);
        }
        return isPlainConstant(b) ? whenLess(b, a, b, a) : binary(Op.MIN, a, b);
    }

    @Override
    public Node abs(Node a) {
        return unary(Op.ABS, a);
    }

    @Override
    public Node sqrt(Node a) {
        return unary(Op.SQRT, a);
    }

    @Override
    public Node whenPositive(Node a, Node yes, Node no) {
        return whenLess(of(0), a, yes, no);
    }

    @Override
    public Node exp(Node a) {
        return LaneFunctions.exp(this, a);
    }

    @Override
    public Node expm1(Node a) {
        return LaneFunctions.expm1(this, a);
    }

    @Override
    public Node log1p(Node a) {
        return LaneFunctions.log1p(this, a);
    }

    @Override
    public Node tanh(Node a) {
        return LaneFunctions.tanh(this, a);
    }

    @Override
    public Node sigmoid(Node a) {
        return LaneFunctions.sigmoid(this, a);
    }

    @Override
    public Node erf(Node a) {
        return LaneFunctions.erf(this, a);
    }

    @Override
    public Node normalCdf(Node a) {
        return LaneFunctions.normalCdf(this, a);
    }

    @Override
    public Node sin(Node a) {
        return CircleFunctions.sin(this, a);
    }

    @Override
    public Node cos(Node a) {
        return CircleFunctions.cos(this, a);
    }

    @Override
    public Node atan(Node a) {
        return CircleFunctions.atan(this, a);
    }

    /**
     * Whether a comparison with this node says which of the two is larger, other NaN and zeros of both signs included:
     * a comparison and a blend are two instructions where a maximum takes six.
     */
    private static boolean isPlainConstant(Node n) {
        float value = Float.intBitsToFloat(n.immediate());
        boolean minusZero = n.immediate() == Integer.MIN_VALUE;
        return n.op() == Op.CONSTANT && !Float.isNaN(value) && !minusZero;
    }

    // What the functions need beyond the vocabulary of activations

    /** {@code yes} where a < b, {@code no} elsewhere, NaN included. */
    Node whenLess(Node a, Node b, Node yes, Node no) {
        return add(Op.SELECT_LESS, 0, a.index(), b.index(), yes.index(), no.index());
    }

    /** {@code yes} where a ≤ b, {@code no} elsewhere, NaN included. */
    Node whenAtMost(Node a, Node b, Node yes, Node no) {
        return add(Op.SELECT_AT_MOST, 0, a.index(), b.index(), yes.index(), no.index());
    }

    Node bits(Node a) {
        return unary(Op.BITS, a);
    }

    Node asFloat(Node bits) {
        return unary(Op.FLOAT, bits);
    }

    Node intMinus(Node a, Node b) {
        return binary(Op.INT_MINUS, a, b);
    }

    Node or(Node a, Node b) {
        return binary(Op.INT_OR, a, b);
    }

    Node negate(Node a) {
        return unary(Op.INT_NEGATE, a);
    }

    /** One of the operations with an immediate operand. */
    Node with(Op op, Node a, int immediate) {
        return add(op, immediate, a.index(), NONE, NONE, NONE);
    }
}
