/** How wide vectors are in this process: decided once, before any class with a vector in it loads. */
package dev.onset.engine.simd.kernel.width;
