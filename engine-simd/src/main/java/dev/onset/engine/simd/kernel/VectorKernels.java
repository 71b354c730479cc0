package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.LaneActivation;
import jdk.incubator.vector.FloatVector;

/** The loops over vectors. */
final class VectorKernels implements Kernels {

    /** Processors with vectors this wide have 32 registers, for narrower ones too; others are taken to have 16. */
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
        int registers = FloatVector.SPECIES_PREFERRED.vectorBitSize() >= WIDE_BITS ? 32 : 16;
        return new VectorTile(registers, width.bits() >= WIDE_BITS);
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
