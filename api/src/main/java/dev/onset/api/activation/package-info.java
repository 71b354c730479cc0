/**
 * Activations, written once over a small vocabulary of lane operations, and what follows from the definition alone:
 * the gain.
 */
package dev.onset.api.activation;
