/** The innermost loops of the update rules, for vectors and floats. */
package dev.onset.engine.simd.kernel.update;
