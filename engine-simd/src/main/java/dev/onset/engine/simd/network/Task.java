package dev.onset.engine.simd.network;

/** Work that several threads share. */
@FunctionalInterface
public interface Task {

    /** Does part {@code part}, from 0, of {@code parts}; parts write to disjoint places. */
    void run(int part, int parts);
}
