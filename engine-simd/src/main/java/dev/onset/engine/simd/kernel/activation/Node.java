package dev.onset.engine.simd.kernel.activation;

/**
 * One operation of a traced formula; operands are the indices of earlier nodes, -1 where there are none.
 *
 * @param index its place in the formula
 * @param immediate a constant's bits or an int operand
 */
record Node(int index, Op op, int immediate, int a, int b, int c, int d) {}
