/**
 * The innermost loops, by what they are for, and the choice among their forms: one class a loop, no threads, no allocation, no branching on shape beyond their own tails.
 *
 * <p>Everything here gives the same bits at every vector width: fused multiply-adds throughout, one chain in the order
 * of k for each sum, or eight chains joined in a fixed order where batches are small, no reduction whose order depends on
 * the width, no library transcendentals. Classes with vectors in their static fields
 * load only after {@link dev.onset.engine.simd.kernel.width.VectorWidth} has found that they can.
 */
package dev.onset.engine.simd.kernel;
