package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;

/** The loops in plain Java, for where there are no vectors and as the twin that tests hold the vector loops against. */
final class ScalarKernels implements Kernels {

    @Override
    public UpdateLoops updates() {
        return new ScalarUpdates();
    }

    @Override
    public RowTile rows() {
        return new ScalarRowTile();
    }

    @Override
    public TileKernel tile() {
        return new ScalarTile();
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
