package dev.onset.engine.simd.kernel;

import dev.onset.api.activation.Activation;
import dev.onset.api.activation.LaneActivation;
import dev.onset.engine.simd.kernel.activation.BackwardLoop;
import dev.onset.engine.simd.kernel.activation.ForwardLoop;
import dev.onset.engine.simd.kernel.activation.OwnLoop;
import dev.onset.engine.simd.kernel.activation.PlainBackward;
import dev.onset.engine.simd.kernel.activation.PlainForward;
import dev.onset.engine.simd.kernel.product.SmallBatchTile;
import dev.onset.engine.simd.kernel.product.TileKernel;
import dev.onset.engine.simd.kernel.product.Transposition;
import dev.onset.engine.simd.kernel.update.UpdateLoops;
import dev.onset.engine.simd.kernel.width.VectorWidth;

/**
 * The loops that exist in a vector and a scalar form: chosen once, when an engine builds its first network.
 *
 * <p>Both forms give the same bits.
 */
public interface Kernels {

    /** The loops for this process's width. */
    static Kernels forWidth(VectorWidth width) {
        width.require();
        return width.bits() == 0 ? new ScalarKernels() : new VectorKernels(width);
    }

    /** The loops for this process's width, or the scalar ones where it could not be settled. */
    static Kernels forWidthOrScalar(VectorWidth width) {
        return width.obstacle().isPresent() ? new ScalarKernels() : forWidth(width);
    }

    /** The update rules. */
    UpdateLoops updates();

    /** The tile of products with few samples. */
    SmallBatchTile smallBatchTile();

    /** The tile of the products. */
    TileKernel tile();

    /** The transposition of numbers on their way into panels and out of them. */
    Transposition transposition();

    /** The forward loop of an activation that is written over lanes. */
    ForwardLoop laneForward(LaneActivation activation);

    /** The backward loop of an activation that is written over lanes. */
    BackwardLoop laneBackward(LaneActivation activation);

    /** The forward loop of any activation. */
    default ForwardLoop forward(Activation activation) {
        return activation instanceof LaneActivation lanes
                ? laneForward(lanes)
                : OwnLoop.of(PlainForward.class, activation, PlainForward::new);
    }

    /** The backward loop of any activation. */
    default BackwardLoop backward(Activation activation) {
        return activation instanceof LaneActivation lanes
                ? laneBackward(lanes)
                : OwnLoop.of(PlainBackward.class, activation, PlainBackward::new);
    }
}
