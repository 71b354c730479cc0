package dev.onset.engine.simd.kernel.activation;

import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.onset.engine.simd.kernel.width.LaneSpecies;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Vectors of floats: calls of the Vector API and of nothing else, which the compiler inlines without limit, as it would
 * not inline helpers of our own.
 */
public final class VectorEmitter implements Emitter {

    private static final String API = "jdk.incubator.vector";
    private static final ClassDesc VECTOR = ClassDesc.of(API, "Vector");
    private static final ClassDesc FLOATS = ClassDesc.of(API, "FloatVector");
    private static final ClassDesc INTS = ClassDesc.of(API, "IntVector");
    private static final ClassDesc MASK = ClassDesc.of(API, "VectorMask");
    private static final ClassDesc SPECIES = ClassDesc.of(API, "VectorSpecies");
    private static final ClassDesc OPERATORS = ClassDesc.of(API, "VectorOperators");
    private static final ClassDesc BINARY_OPERATOR = OPERATORS.nested("Binary");
    private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
    private static final ClassDesc SHAPE = LaneSpecies.class.describeConstable().orElseThrow();
    private static final ClassDesc ARRAY = CD_float.arrayType();

    private static final MethodTypeDesc UNARY = MethodTypeDesc.of(FLOATS);
    private static final MethodTypeDesc BINARY = MethodTypeDesc.of(FLOATS, VECTOR);
    private static final MethodTypeDesc TERNARY = MethodTypeDesc.of(FLOATS, VECTOR, VECTOR);
    private static final MethodTypeDesc INT_BINARY = MethodTypeDesc.of(INTS, VECTOR);
    private static final MethodTypeDesc INT_IMMEDIATE = MethodTypeDesc.of(INTS, CD_int);
    private static final MethodTypeDesc INT_SHIFT = MethodTypeDesc.of(INTS, BINARY_OPERATOR, CD_int);

    @Override
    public int lanes() {
        return LaneSpecies.LANES;
    }

    @Override
    public void load(CodeBuilder code, int array, int index, int to) {
        push(code, array, index);
        code.astore(to);
    }

    private static void push(CodeBuilder code, int array, int index) {
        code.getstatic(SHAPE, "FLOATS", SPECIES).aload(array).iload(index);
        code.invokestatic(FLOATS, "fromArray", MethodTypeDesc.of(FLOATS, SPECIES, ARRAY, CD_int));
    }

    @Override
    public void store(CodeBuilder code, int from, int array, int index) {
        code.aload(from).aload(array).iload(index);
        code.invokevirtual(FLOATS, "intoArray", MethodTypeDesc.of(CD_void, ARRAY, CD_int));
    }

    @Override
    public void multiply(CodeBuilder code, int array, int index, int factor) {
        push(code, array, index);
        code.aload(factor).invokevirtual(FLOATS, "mul", BINARY).aload(array).iload(index);
        code.invokevirtual(FLOATS, "intoArray", MethodTypeDesc.of(CD_void, ARRAY, CD_int));
    }

    @Override
    public int local(CodeBuilder code, Node node) {
        return code.allocateLocal(TypeKind.REFERENCE);
    }

    @Override
    public void compute(CodeBuilder code, Node node, int[] locals) {
        if (node.op() == Op.CONSTANT) {
            code.getstatic(SHAPE, "FLOATS", SPECIES).loadConstant(Float.intBitsToFloat(node.immediate()));
            code.invokestatic(FLOATS, "broadcast", MethodTypeDesc.of(FLOATS, SPECIES, CD_float));
        } else if (node.op() == Op.SELECT_LESS) {
            select(code, "LT", node, locals);
        } else if (node.op() == Op.SELECT_AT_MOST) {
            select(code, "LE", node, locals);
        } else if (node.op().isInt()) {
            code.aload(locals[node.a()]);
            ints(code, node, locals);
        } else {
            code.aload(locals[node.a()]);
            floats(code, node, locals);
        }
        code.astore(locals[node.index()]);
    }

    private static void select(CodeBuilder code, String comparison, Node n, int[] locals) {
        code.aload(locals[n.d()]).aload(locals[n.c()]).aload(locals[n.a()]);
        code.getstatic(OPERATORS, comparison, COMPARISON).aload(locals[n.b()]);
        code.invokevirtual(FLOATS, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
        code.invokevirtual(FLOATS, "blend", MethodTypeDesc.of(FLOATS, VECTOR, MASK));
    }

    private static void floats(CodeBuilder code, Node n, int[] locals) {
        if (n.b() >= 0) {
            code.aload(locals[n.b()]);
        }
        switch (n.op()) {
            case FLOAT -> code.invokevirtual(INTS, "reinterpretAsFloats", UNARY);
            case PLUS -> code.invokevirtual(FLOATS, "add", BINARY);
            case MINUS -> code.invokevirtual(FLOATS, "sub", BINARY);
            case TIMES -> code.invokevirtual(FLOATS, "mul", BINARY);
            case OVER -> code.invokevirtual(FLOATS, "div", BINARY);
            case FMA -> code.aload(locals[n.c()]).invokevirtual(FLOATS, "fma", TERNARY);
            case MAX -> code.invokevirtual(FLOATS, "max", BINARY);
            case MIN -> code.invokevirtual(FLOATS, "min", BINARY);
            case ABS -> code.invokevirtual(FLOATS, "abs", UNARY);
            case SQRT -> code.invokevirtual(FLOATS, "sqrt", UNARY);
            default -> throw new IllegalStateException("no vector form of " + n.op());
        }
    }

    private static void ints(CodeBuilder code, Node n, int[] locals) {
        switch (n.op()) {
            case BITS -> code.invokevirtual(FLOATS, "reinterpretAsInts", MethodTypeDesc.of(INTS));
            case INT_PLUS -> code.loadConstant(n.immediate()).invokevirtual(INTS, "add", INT_IMMEDIATE);
            case INT_MINUS -> code.aload(locals[n.b()]).invokevirtual(INTS, "sub", INT_BINARY);
            case INT_NEGATE -> code.invokevirtual(INTS, "neg", MethodTypeDesc.of(INTS));
            case INT_MIN -> code.loadConstant(n.immediate()).invokevirtual(INTS, "min", INT_IMMEDIATE);
            case INT_AND -> code.loadConstant(n.immediate()).invokevirtual(INTS, "and", INT_IMMEDIATE);
            case INT_OR -> code.aload(locals[n.b()]).invokevirtual(INTS, "or", INT_BINARY);
            case INT_SHIFT_RIGHT -> shift(code, "ASHR", n.immediate());
            case INT_SHIFT_LEFT -> shift(code, "LSHL", n.immediate());
            default -> throw new IllegalStateException("no vector form of " + n.op());
        }
    }

    private static void shift(CodeBuilder code, String operator, int distance) {
        code.getstatic(OPERATORS, operator, BINARY_OPERATOR).loadConstant(distance);
        code.invokevirtual(INTS, "lanewise", INT_SHIFT);
    }
}
