/**
 * The built-in initializers: each a public record, found like any other plug-in.
 *
 * <p>A record's components are its parameters and its no-argument constructor gives the published defaults; its {@code
 * toString} is its spec. A {@code gain} is a number, the same in every layer, or {@code auto}: the forward gain of the
 * activation before the layer, and 1 in the first. Where a scheme is variance scale / fan it delegates to {@link
 * dev.onset.api.init.VarianceScaling}. A name that means something else in Onset too carries the suffix Initializer.
 */
package dev.onset.initializers;
