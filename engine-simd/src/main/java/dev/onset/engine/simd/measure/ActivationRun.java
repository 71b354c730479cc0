package dev.onset.engine.simd.measure;

import dev.onset.api.activation.Activation;
import dev.onset.engine.simd.kernel.ActivationLoops;
import dev.onset.engine.simd.kernel.ForwardLoop;
import dev.onset.engine.simd.kernel.Kernels;
import dev.onset.engine.simd.kernel.VectorWidth;
import java.util.Arrays;

/** An activation over many numbers by the engine's own loop, over and over, on one thread. */
public final class ActivationRun implements Runnable {

    private final ForwardLoop loop;
    private final float[] from;
    private final float[] to;
    private final int count;

    /**
     * A run over a copy of these numbers.
     *
     * @param inPlace whether results go where the numbers were, and are the next run's numbers
     */
    public ActivationRun(Activation activation, float[] numbers, boolean inPlace) {
        this(new ActivationLoops(Kernels.forWidth(VectorWidth.current())).forward(activation), numbers, inPlace);
    }

    private ActivationRun(ForwardLoop loop, float[] numbers, boolean inPlace) {
        this.loop = loop;
        count = numbers.length;
        // The loop works on whole vectors.
        from = Arrays.copyOf(numbers, count + VectorWidth.current().lanes());
        to = inPlace ? from : new float[from.length];
    }

    /** The same loop, compiled once, over a copy of other numbers. */
    public ActivationRun over(float[] numbers) {
        return new ActivationRun(loop, numbers, to == from);
    }

    @Override
    public void run() {
        loop.apply(from, to, 0, count);
    }

    /** A copy of what the last run computed. */
    public float[] result() {
        return Arrays.copyOf(to, count);
    }
}
