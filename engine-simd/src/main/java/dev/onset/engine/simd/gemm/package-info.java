/**
 * How a product is cut: into blocks that fit the caches, panels and strips in the order in which tiles read them, and
 * shares for threads, always over rows and columns and never over k.
 */
package dev.onset.engine.simd.gemm;
