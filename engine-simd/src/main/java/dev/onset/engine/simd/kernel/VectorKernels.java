package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;
import dev.onset.engine.simd.kernel.activation.BackwardLoop;
import dev.onset.engine.simd.kernel.activation.ForwardLoop;
import dev.onset.engine.simd.kernel.activation.LaneLoop;
import dev.onset.engine.simd.kernel.activation.VectorEmitter;
import dev.onset.engine.simd.kernel.product.ScalarTransposition;
import dev.onset.engine.simd.kernel.product.ShortTile;
import dev.onset.engine.simd.kernel.product.SmallBatchTile;
import dev.onset.engine.simd.kernel.product.TallTile;
import dev.onset.engine.simd.kernel.product.TileKernel;
import dev.onset.engine.simd.kernel.product.Transposition;
import dev.onset.engine.simd.kernel.product.VectorSmallBatchTile;
import dev.onset.engine.simd.kernel.product.VectorTransposition;
import dev.onset.engine.simd.kernel.update.UpdateLoops;
import dev.onset.engine.simd.kernel.update.VectorUpdates;
import dev.onset.engine.simd.kernel.width.VectorWidth;

/** The loops over vectors. */
final class VectorKernels implements Kernels {

    private final VectorWidth width;

    VectorKernels(VectorWidth width) {
        this.width = width;
    }

    @Override
    public UpdateLoops updates() {
        return new VectorUpdates();
    }

    @Override
    public SmallBatchTile smallBatchTile() {
        return new VectorSmallBatchTile(width.hasManyRegisters());
    }

    @Override
    public TileKernel tile() {
        return width.hasManyRegisters() ? new TallTile() : new ShortTile();
    }

    @Override
    public Transposition transposition() {
        return width.bits() < 256 ? new ScalarTransposition() : new VectorTransposition();
    }

    @Override
    public ForwardLoop laneForward(LaneActivation activation) {
        return LaneLoop.forward(activation, new VectorEmitter());
    }

    @Override
    public BackwardLoop laneBackward(LaneActivation activation) {
        return LaneLoop.backward(activation, new VectorEmitter());
    }
}
