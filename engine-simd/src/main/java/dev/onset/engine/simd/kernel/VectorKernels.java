package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;

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
    public RowTile rows() {
        return new VectorRowTile(width.hasManyRegisters());
    }

    @Override
    public TileKernel tile() {
        return width.hasManyRegisters() ? new TallTile() : new ShortTile();
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
