package dev.onset.engine.simd.kernel.activation;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.onset.api.activation.LaneActivation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;

/**
 * Compiles an activation that is written over lanes into a loop class of its own.
 *
 * <p>Calling the definition from a loop does not do: as soon as the compiler refuses to inline one method on the way,
 * every vector that passes through it becomes an object, 10 to 100 times slower. It refuses where a helper has been
 * compiled before into more than 2500 bytes, and all further calls once a loop has some 18000 nodes, which a formula
 * with one erf reaches [1]. So the definition runs once, over symbols, and what it did becomes straight-line bytecode
 * in a hidden class: calls of the Vector API alone, which are inlined without limit, and no definition called in any
 * loop.
 *
 * <p>Where hidden classes cannot be defined (a native image), the formula is interpreted: the same bits, slowly.
 *
 * <p>[1] docs/decisions/0030-engine-shape.md
 */
public final class LaneLoop {

    private static final ClassDesc ARRAY = CD_float.arrayType();
    private static final MethodTypeDesc FORWARD = MethodTypeDesc.of(CD_void, ARRAY, ARRAY, CD_int, CD_int);
    private static final MethodTypeDesc BACKWARD = MethodTypeDesc.of(CD_void, ARRAY, ARRAY, ARRAY, CD_int, CD_int);

    private LaneLoop() {}

    /** A ← f(Z). */
    public static ForwardLoop forward(LaneActivation activation, Emitter emitter) {
        Formula formula = Formula.value(activation);
        try {
            return define(ForwardLoop.class, FORWARD, code -> forward(code, formula, emitter));
        } catch (ReflectiveOperationException | UnsupportedOperationException | IllegalArgumentException e) {
            return interpretedForward(formula);
        }
    }

    /** D ← D · f'(Z, A). */
    public static BackwardLoop backward(LaneActivation activation, Emitter emitter) {
        Formula formula = Formula.slope(activation);
        try {
            return define(BackwardLoop.class, BACKWARD, code -> backward(code, formula, emitter));
        } catch (ReflectiveOperationException | UnsupportedOperationException | IllegalArgumentException e) {
            return interpretedBackward(formula);
        }
    }

    static ForwardLoop interpretedForward(Formula formula) {
        return (z, a, at, count) -> {
            int[] registers = formula.registers();
            for (int i = at; i < at + count; i++) {
                a[i] = formula.at(z[i], 0, registers);
            }
        };
    }

    static BackwardLoop interpretedBackward(Formula formula) {
        return (z, a, d, at, count) -> {
            int[] registers = formula.registers();
            for (int i = at; i < at + count; i++) {
                d[i] *= formula.at(z[i], a[i], registers);
            }
        };
    }

    private static <T> T define(Class<T> loop, MethodTypeDesc type, Consumer<CodeBuilder> apply)
            throws ReflectiveOperationException {
        ClassDesc name = ClassDesc.of(LaneLoop.class.getPackageName(), "Compiled" + loop.getSimpleName());
        byte[] bytes = ClassFile.of().build(name, body -> body.withFlags(ACC_FINAL)
                .withInterfaceSymbols(loop.describeConstable().orElseThrow())
                .withMethodBody(INIT_NAME, MTD_void, ACC_PUBLIC, code -> code.aload(0)
                        .invokespecial(CD_Object, INIT_NAME, MTD_void)
                        .return_())
                .withMethodBody("apply", type, ACC_PUBLIC, apply));
        Class<?> own = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
        return loop.cast(own.getDeclaredConstructor().newInstance());
    }

    // Parameters: 1 z, 2 a, 3 at, 4 count

    private static void forward(CodeBuilder code, Formula formula, Emitter emitter) {
        loop(code, formula, emitter, 3, 4, (index, result) -> emitter.store(code, result, 2, index));
    }

    // Parameters: 1 z, 2 a, 3 d, 4 at, 5 count

    private static void backward(CodeBuilder code, Formula formula, Emitter emitter) {
        loop(code, formula, emitter, 4, 5, (index, result) -> emitter.multiply(code, 3, index, result));
    }

    /** What is done with the result of one pass. */
    private interface Sink {
        void accept(int index, int result);
    }

    /**
     * for (i = at; i < at + count; i += lanes).
     *
     * <p>Constants are written inside the loop, from where the compiler lifts them; written before it they stay
     * objects, now and then, and each call allocates them.
     */
    private static void loop(CodeBuilder code, Formula formula, Emitter emitter, int at, int count, Sink sink) {
        int index = code.allocateLocal(TypeKind.INT);
        int end = code.allocateLocal(TypeKind.INT);
        code.iload(at).istore(index).iload(at).iload(count).iadd().istore(end);
        int[] locals = new int[formula.result().index() + 1];
        for (Node node : formula.nodes()) {
            locals[node.index()] = emitter.local(code, node);
        }
        Label next = code.newLabel();
        Label done = code.newLabel();
        code.labelBinding(next).iload(index).iload(end).if_icmpge(done);
        for (Node node : formula.nodes()) {
            switch (node.op()) {
                case INPUT_X -> emitter.load(code, 1, index, locals[node.index()]);
                case INPUT_Y -> emitter.load(code, 2, index, locals[node.index()]);
                default -> emitter.compute(code, node, locals);
            }
        }
        sink.accept(index, locals[formula.result().index()]);
        code.iinc(index, emitter.lanes()).goto_(next).labelBinding(done).return_();
    }
}
