/**
 * How a product is cut: where its operands lie, as panels in the order in which tiles read them, into which blocks that
 * fit the caches, and into which shares for threads, always over lines and panels and never over k.
 */
package dev.onset.engine.simd.gemm;
