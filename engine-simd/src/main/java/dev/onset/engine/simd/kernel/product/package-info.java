/**
 * The innermost loops of products: tiles, which make some rows of a panel of C, and the forms for few samples.
 *
 * <p>{@code TallTile} and {@code ShortTile} choose among the tiles for many vector registers and for few; {@code ScalarTile}
 * is the same in plain Java.
 */
package dev.onset.engine.simd.kernel.product;
