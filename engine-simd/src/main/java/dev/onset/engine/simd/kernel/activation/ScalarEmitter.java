package dev.onset.engine.simd.kernel.activation;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** One float at a time: no objects, so nothing is allocated even where the code is interpreted. */
public final class ScalarEmitter implements Emitter {

    private static final ClassDesc FLOAT = ClassDesc.of("java.lang.Float");
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final MethodTypeDesc UNARY = MethodTypeDesc.of(CD_float, CD_float);
    private static final MethodTypeDesc BINARY = MethodTypeDesc.of(CD_float, CD_float, CD_float);
    private static final MethodTypeDesc TERNARY = MethodTypeDesc.of(CD_float, CD_float, CD_float, CD_float);

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void load(CodeBuilder code, int array, int index, int to) {
        code.aload(array).iload(index).faload().fstore(to);
    }

    @Override
    public void store(CodeBuilder code, int from, int array, int index) {
        code.aload(array).iload(index).fload(from).fastore();
    }

    @Override
    public void multiply(CodeBuilder code, int array, int index, int factor) {
        code.aload(array).iload(index).aload(array).iload(index).faload();
        code.fload(factor).fmul().fastore();
    }

    @Override
    public int local(CodeBuilder code, Node node) {
        return code.allocateLocal(node.op().isInt() ? TypeKind.INT : TypeKind.FLOAT);
    }

    @Override
    public void compute(CodeBuilder code, Node node, int[] locals) {
        int to = locals[node.index()];
        if (node.op() == Op.SELECT_LESS || node.op() == Op.SELECT_AT_MOST) {
            select(code, node, locals);
        } else if (node.op().isInt()) {
            ints(code, node, locals);
            code.istore(to);
        } else {
            floats(code, node, locals);
            code.fstore(to);
        }
    }

    private static void floats(CodeBuilder code, Node n, int[] locals) {
        if (n.op() == Op.CONSTANT) {
            code.loadConstant(Float.intBitsToFloat(n.immediate()));
            return;
        }
        if (n.op() == Op.FLOAT) {
            code.iload(locals[n.a()]).invokestatic(FLOAT, "intBitsToFloat", MethodTypeDesc.of(CD_float, CD_int));
            return;
        }
        code.fload(locals[n.a()]);
        if (n.b() >= 0) {
            code.fload(locals[n.b()]);
        }
        switch (n.op()) {
            case PLUS -> code.fadd();
            case MINUS -> code.fsub();
            case TIMES -> code.fmul();
            case OVER -> code.fdiv();
            case FMA -> code.fload(locals[n.c()]).invokestatic(MATH, "fma", TERNARY);
            case MAX -> code.invokestatic(MATH, "max", BINARY);
            case MIN -> code.invokestatic(MATH, "min", BINARY);
            case ABS -> code.invokestatic(MATH, "abs", UNARY);
            case SQRT ->
                code.f2d()
                        .invokestatic(MATH, "sqrt", MethodTypeDesc.of(CD_double, CD_double))
                        .d2f();
            default -> throw new IllegalStateException("no scalar form of " + n.op());
        }
    }

    private static void ints(CodeBuilder code, Node n, int[] locals) {
        if (n.op() == Op.BITS) {
            code.fload(locals[n.a()]).invokestatic(FLOAT, "floatToRawIntBits", MethodTypeDesc.of(CD_int, CD_float));
            return;
        }
        code.iload(locals[n.a()]);
        switch (n.op()) {
            case INT_PLUS -> code.loadConstant(n.immediate()).iadd();
            case INT_MINUS -> code.iload(locals[n.b()]).isub();
            case INT_NEGATE -> code.ineg();
            case INT_MIN ->
                code.loadConstant(n.immediate()).invokestatic(MATH, "min", MethodTypeDesc.of(CD_int, CD_int, CD_int));
            case INT_AND -> code.loadConstant(n.immediate()).iand();
            case INT_OR -> code.iload(locals[n.b()]).ior();
            case INT_SHIFT_RIGHT -> code.loadConstant(n.immediate()).ishr();
            case INT_SHIFT_LEFT -> code.loadConstant(n.immediate()).ishl();
            default -> throw new IllegalStateException("no scalar form of " + n.op());
        }
    }

    private static void select(CodeBuilder code, Node n, int[] locals) {
        Label yes = code.newLabel();
        Label done = code.newLabel();
        // fcmpg takes NaN for greater, so it is not less.
        code.fload(locals[n.a()]).fload(locals[n.b()]).fcmpg();
        code.branch(n.op() == Op.SELECT_LESS ? Opcode.IFLT : Opcode.IFLE, yes);
        code.fload(locals[n.d()]).goto_(done);
        code.labelBinding(yes).fload(locals[n.c()]);
        code.labelBinding(done).fstore(locals[n.index()]);
    }
}
