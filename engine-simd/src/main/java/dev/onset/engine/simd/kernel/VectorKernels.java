package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;

/** The loops over vectors. */
final class VectorKernels implements Kernels {

    /** Two vectors of this width are a panel. */
    private static final int WIDE_BITS = 512;

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
        return new VectorRowTile();
    }

    @Override
    public TileKernel tile() {
        return new VectorTile(width.registers(), width.bits() >= WIDE_BITS);
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
