/** The libraries of matrix products, called through the foreign-function interface on operands outside the heap. */
package dev.onset.peers.blas;
