package dev.onset.engine.simd.kernel.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.LaneActivation;
import dev.onset.api.random.RandomStream;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.ScalarKernels;
import dev.onset.engine.simd.kernel.width.VectorWidth;
import dev.onset.testkit.AllocationGuard;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Activation loops: the same bits with a class of their own or a shared one, with vectors or without, and no garbage.
 */
final class ActivationLoopsTest {

    private static final int COUNT = 1 << 12;

    private final Kernels chosen = Kernels.forWidth(VectorWidth.current());
    private final float[] z = new float[COUNT];
    private final float[] a = new float[COUNT];
    private final float[] d = new float[COUNT];

    ActivationLoopsTest() {
        RandomStream.root(3).normals(z);
        RandomStream.root(4).normals(d);
        for (int i = 0; i < COUNT; i++) {
            z[i] *= 3;
        }
    }

    static Stream<Activation> activations() {
        Stream<Activation> builtIn =
                ServiceLoader.load(Activation.class).stream().map(ServiceLoader.Provider::get);
        return Stream.concat(builtIn, Stream.of(new Algebraic()));
    }

    /** x / √(1 + x²), as an author writes it who knows nothing of lanes. */
    record Algebraic() implements Activation {
        @Override
        public String name() {
            return "algebraic";
        }

        @Override
        public double value(double x) {
            return x / Math.sqrt(1 + x * x);
        }

        @Override
        public double slope(double x) {
            return 1 / ((1 + x * x) * Math.sqrt(1 + x * x));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void ownSharedScalarAndVectorLoopsAgreeToTheBit(Activation f) {
        float[] values = forward(chosen.forward(f));
        float[] slopes = backward(chosen.backward(f), values);
        for (ForwardLoop loop : forwardTwins(f)) {
            assertThat(forward(loop)).isEqualTo(values);
        }
        for (BackwardLoop loop : backwardTwins(f)) {
            assertThat(backward(loop, values)).isEqualTo(slopes);
        }
        for (int i = 0; i < COUNT; i++) {
            assertThat((double) values[i]).isCloseTo(f.value(z[i]), within(f.value(z[i])));
            double exact = d[i] * f.slope(z[i]);
            assertThat((double) slopes[i]).isCloseTo(exact, within(Math.max(Math.abs(d[i]), Math.abs(exact))));
        }
    }

    private static Offset<Double> within(double scale) {
        return Offset.offset(2e-6 * (1 + Math.abs(scale)));
    }

    private static List<ForwardLoop> forwardTwins(Activation f) {
        return f instanceof LaneActivation lanes
                ? List.of(new ScalarKernels().laneForward(lanes), LaneLoop.interpretedForward(Formula.value(lanes)))
                : List.of(new PlainForward(f));
    }

    private static List<BackwardLoop> backwardTwins(Activation f) {
        return f instanceof LaneActivation lanes
                ? List.of(new ScalarKernels().laneBackward(lanes), LaneLoop.interpretedBackward(Formula.slope(lanes)))
                : List.of(new PlainBackward(f));
    }

    private float[] forward(ForwardLoop loop) {
        float[] result = new float[COUNT];
        loop.apply(z, result, 0, COUNT);
        return result;
    }

    private float[] backward(BackwardLoop loop, float[] values) {
        float[] result = d.clone();
        loop.apply(z, values, result, 0, COUNT);
        return result;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void compiledLoopsAllocateNothing(Activation f) {
        ForwardLoop forward = chosen.forward(f);
        BackwardLoop backward = chosen.backward(f);
        assertThat(settledBytes(() -> forward.apply(z, a, 0, COUNT))).isZero();
        assertThat(settledBytes(() -> backward.apply(z, a, d, 0, COUNT))).isZero();
    }

    /** Bytes a run once the compiler is done, for which a busy machine needs its time. */
    private static long settledBytes(Runnable run) {
        long bytes = AllocationGuard.bytesPerRun(500, 20, run);
        for (int attempt = 0; attempt < 100 && bytes > 0; attempt++) {
            bytes = AllocationGuard.bytesPerRun(500, 20, run);
        }
        return bytes;
    }

    @Test
    void equalActivationsShareALoop() {
        ActivationLoops loops = new ActivationLoops(chosen);
        assertThat(loops.forward(new Algebraic())).isSameAs(loops.forward(new Algebraic()));
        assertThat(loops.backward(Function.EXP)).isSameAs(loops.backward(Function.EXP));
        assertThat(loops.forward(Function.EXP)).isNotSameAs(loops.forward(Function.ERF));
    }

    @Test
    void aFormulaHoldsEachOperationOnceAndNothingUnused() {
        Formula exp = Formula.value(Function.EXP);
        assertThat(exp.nodes()).doesNotHaveDuplicates().hasSizeLessThan(50);
        assertThat(Formula.slope(Function.EXP).nodes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void everyActivationHasAClassOfItsOwn(Activation f) {
        assertThat(chosen.forward(f).getClass().isHidden()).isTrue();
        assertThat(chosen.backward(f).getClass().isHidden()).isTrue();
    }
}
