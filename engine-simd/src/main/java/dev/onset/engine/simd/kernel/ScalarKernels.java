package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;
import dev.onset.engine.simd.kernel.activation.BackwardLoop;
import dev.onset.engine.simd.kernel.activation.ForwardLoop;
import dev.onset.engine.simd.kernel.activation.LaneLoop;
import dev.onset.engine.simd.kernel.activation.ScalarEmitter;
import dev.onset.engine.simd.kernel.product.ScalarSmallBatchTile;
import dev.onset.engine.simd.kernel.product.ScalarTile;
import dev.onset.engine.simd.kernel.product.ScalarTransposition;
import dev.onset.engine.simd.kernel.product.SmallBatchTile;
import dev.onset.engine.simd.kernel.product.TileKernel;
import dev.onset.engine.simd.kernel.product.Transposition;
import dev.onset.engine.simd.kernel.update.ScalarUpdates;
import dev.onset.engine.simd.kernel.update.UpdateLoops;

/** The loops in plain Java, for where there are no vectors and as the twin that tests hold the vector loops against. */
public final class ScalarKernels implements Kernels {

    @Override
    public UpdateLoops updates() {
        return new ScalarUpdates();
    }

    @Override
    public SmallBatchTile smallBatchTile() {
        return new ScalarSmallBatchTile();
    }

    @Override
    public TileKernel tile() {
        return new ScalarTile();
    }

    @Override
    public Transposition transposition() {
        return new ScalarTransposition();
    }

    @Override
    public ForwardLoop laneForward(LaneActivation activation) {
        return LaneLoop.forward(activation, new ScalarEmitter());
    }

    @Override
    public BackwardLoop laneBackward(LaneActivation activation) {
        return LaneLoop.backward(activation, new ScalarEmitter());
    }
}
