/**
 * Measures a built network on a batch: statistics of each layer's activations and gradients, and how many of its hidden
 * units are really different.
 *
 * <p>Knows no engine, scheme or activation by name: everything follows from {@link
 * dev.onset.api.engine.DenseNetwork#inspect} and the activation's own definition.
 */
package dev.onset.diagnosis;
