/**
 * What implementers of Onset's extension points test against: one contract class for each of them, and the
 * double-precision engine that is the oracle of the fast one.
 */
package dev.onset.testkit;
