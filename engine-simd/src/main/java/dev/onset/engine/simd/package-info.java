/** The dense-network engine on the JDK's Vector API: build one with {@code new SimdEngine(SimdSettings.defaults())}. */
package dev.onset.engine.simd;
