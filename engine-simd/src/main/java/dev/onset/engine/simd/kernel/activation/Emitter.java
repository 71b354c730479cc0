package dev.onset.engine.simd.kernel.activation;

import java.lang.classfile.CodeBuilder;

/** Writes the operations of a formula as bytecode, for one kind of lanes. */
interface Emitter {

    /** Numbers handled by one pass of the loop. */
    int lanes();

    /** Puts lanes from {@code array[index]} on into the local {@code to}. */
    void load(CodeBuilder code, int array, int index, int to);

    /** Puts the local {@code from} to {@code array[index]} and on. */
    void store(CodeBuilder code, int from, int array, int index);

    /** Multiplies {@code array[index]} and on by the local {@code factor}. */
    void multiply(CodeBuilder code, int array, int index, int factor);

    /** A new local for a node's result. */
    int local(CodeBuilder code, Node node);

    /**
     * Computes a node that is no input.
     *
     * @param locals where each node's result is
     */
    void compute(CodeBuilder code, Node node, int[] locals);
}
