/**
 * The innermost loops: one class a loop, no threads, no allocation, no branching on shape beyond their own tails.
 *
 * <p>Everything here gives the same bits at every vector width: fused multiply-adds throughout, one chain in the order
 * of k for each sum, no horizontal additions, no library transcendentals. Classes with vectors in their static fields
 * load only after {@link dev.onset.engine.simd.kernel.VectorWidth} has found that they can.
 */
package dev.onset.engine.simd.kernel;
