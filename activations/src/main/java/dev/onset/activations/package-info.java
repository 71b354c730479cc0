/**
 * The built-in activations: each a public record over {@link dev.onset.api.activation.Lanes}, found like any other
 * plug-in.
 *
 * <p>A record's components are its parameters and its no-argument constructor gives the published defaults; its {@code
 * toString} is its spec. Slopes at a kink are those of the published definition and are stated on each record. NaN goes
 * through every value.
 */
package dev.onset.activations;
