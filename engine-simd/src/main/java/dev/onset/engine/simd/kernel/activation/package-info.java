/** From an activation's definition to a loop of its own: traced over symbols, then compiled for vectors or floats. */
package dev.onset.engine.simd.kernel.activation;
