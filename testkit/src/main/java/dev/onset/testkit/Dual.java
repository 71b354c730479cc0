package dev.onset.testkit;

/**
 * A number and its derivative.
 *
 * @param value the number
 * @param derivative with respect to whatever was differentiated by
 */
record Dual(double value, double derivative) {}
