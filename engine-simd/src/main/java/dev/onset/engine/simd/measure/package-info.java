/**
 * The engine's parts one by one, for whoever measures them: what the processor and its memory give, one product, one
 * activation. Exported to the workbench and the benchmarks alone.
 */
package dev.onset.engine.simd.measure;
